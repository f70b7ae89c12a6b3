// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "TargetKit", path: "..")],
  targets: [
    .executableTarget(
      name: "projection",
      dependencies: [.product(name: "TargetKit", package: "TargetKit")],
      path: "projection/Sources")
  ],
  swiftLanguageModes: [.v6]
)
