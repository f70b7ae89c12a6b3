// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "TargetKit",
  products: [
    .library(name: "TargetKit", targets: ["TargetKit"]),
    .executable(name: "targets", targets: ["targets"]),
  ],
  targets: [
    .target(name: "TargetKit", swiftSettings: settings),
    .executableTarget(name: "targets", dependencies: ["TargetKit"], swiftSettings: settings),
    .testTarget(
      name: "TargetKitTests", dependencies: ["TargetKit"], swiftSettings: settings),
    // Uses what is public alone, as other packages do.
    .testTarget(name: "PublicTests", dependencies: ["TargetKit"], swiftSettings: settings),
    .testTarget(
      name: "targetsTests", dependencies: ["TargetKit", "targets"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
