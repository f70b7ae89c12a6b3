// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "AssessmentBenchmark",
  dependencies: [.package(name: "TargetKit", path: "../..")],
  targets: [
    .executableTarget(
      name: "assessment", dependencies: [.product(name: "TargetKit", package: "TargetKit")])
  ],
  swiftLanguageModes: [.v6]
)
