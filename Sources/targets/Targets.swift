import TargetKit

@main
struct Targets {
  static func main() {}
}
