/// The same random numbers in every run, so that a failure can be looked at again.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64, by Sebastiano Vigna, in the public domain.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of up to `digits` digits, with short ones as likely as long ones.
  mutating func significand(digits: Int = 18) -> Int64 {
    var limit: Int64 = 1
    for _ in 0..<Int.random(in: 1...digits, using: &self) { limit *= 10 }
    return Int64.random(in: (-limit + 1)..<limit, using: &self)
  }
}
