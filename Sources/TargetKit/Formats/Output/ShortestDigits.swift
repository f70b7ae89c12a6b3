/// The fewest decimal digits that tell a floating-point number from all others.
///
/// This is Raffaele Giulietti's Schubfach ("The Schubfach way to render doubles", 2020) for the
/// numbers whose powers of ten are exact in 128 bits, which are those between 10⁻³⁸ and 2⁵³. The
/// digits are the same as those of `Double.description`, which makes a text for each number.
enum ShortestDigits {
  /// The `digits` and the `exponent` of ten that together are `value`, a positive number; `nil` where
  /// it is too large, too small, or whole as far as its own precision goes.
  @inline(__always)
  static func decimal(of value: Double) -> (digits: UInt64, exponent: Int)? {
    let bits = value.bitPattern
    let fraction = bits & 0xF_FFFF_FFFF_FFFF
    let binaryExponent = Int(bits >> 52)
    // The number is `significand` × 2^`power`.
    let significand = fraction | 1 << 52
    let power = binaryExponent &- 1_075
    guard power < 0, power >= -180 else { return nil }
    // Below a power of two, numbers lie twice as close as above.
    let isCloserBelow: UInt64 = fraction == 0 ? 1 : 0
    let exponent = (power &* 1_262_611 &- (fraction == 0 ? 524_031 : 0)) >> 22
    let shift = UInt64(truncatingIfNeeded: power &+ (0 &- exponent &* 1_741_647) >> 19 &+ 1)
    let place = 2 &* (0 &- exponent)
    let scale = (high: powers[place], low: powers[place &+ 1])
    let center = rounded(scale, (4 &* significand) &<< shift)
    let below = rounded(scale, (4 &* significand &- 2 &+ isCloserBelow) &<< shift)
    let above = rounded(scale, (4 &* significand &+ 2) &<< shift)
    // The ends of the interval belong to the number if its last bit is zero.
    let lower = below &+ significand & 1
    let upper = above &- significand & 1
    let digits = center / 4
    if digits >= 10 {
      let tens = digits / 10
      let isDownInside = lower <= 40 &* tens
      let isUpInside = 40 &* tens &+ 40 <= upper
      if isDownInside != isUpInside {
        return withoutZeros(tens &+ (isUpInside ? 1 : 0), exponent &+ 1)
      }
    }
    let isDownInside = lower <= 4 &* digits
    let isUpInside = 4 &* digits &+ 4 <= upper
    if isDownInside != isUpInside { return (digits &+ (isUpInside ? 1 : 0), exponent) }
    // Both neighbours would do: the nearer one, or the even one.
    let middle = 4 &* digits &+ 2
    let isUp = center > middle || center == middle && digits & 1 == 1
    return (digits &+ (isUp ? 1 : 0), exponent)
  }

  /// The product with a power of ten, its last bit set if anything was cut off.
  @inline(__always)
  private static func rounded(_ scale: Scale, _ factor: UInt64) -> UInt64 {
    let low = scale.low.multipliedFullWidth(by: factor)
    let high = scale.high.multipliedFullWidth(by: factor)
    let (rest, carry) = high.low.addingReportingOverflow(low.high)
    return (high.high &+ (carry ? 1 : 0)) | (rest > 1 ? 1 : 0)
  }

  @inline(__always)
  private static func withoutZeros(
    _ digits: UInt64, _ exponent: Int
  ) -> (digits: UInt64, exponent: Int) {
    var (digits, exponent) = (digits, exponent)
    if digits % 100_000_000 == 0 { (digits, exponent) = (digits / 100_000_000, exponent &+ 8) }
    if digits % 10_000 == 0 { (digits, exponent) = (digits / 10_000, exponent &+ 4) }
    if digits % 100 == 0 { (digits, exponent) = (digits / 100, exponent &+ 2) }
    if digits % 10 == 0 { (digits, exponent) = (digits / 10, exponent &+ 1) }
    return (digits, exponent)
  }

  /// A power of ten without its power of two: 128 bits, the highest one set.
  private typealias Scale = (high: UInt64, low: UInt64)

  /// 10⁰ to 10⁵⁵, each in two halves; all of them are exact, as 5⁵⁵ has 128 bits.
  private static let powers: [UInt64] = [
    0x8000_0000_0000_0000, 0x0000_0000_0000_0000,
    0xA000_0000_0000_0000, 0x0000_0000_0000_0000,
    0xC800_0000_0000_0000, 0x0000_0000_0000_0000,
    0xFA00_0000_0000_0000, 0x0000_0000_0000_0000,
    0x9C40_0000_0000_0000, 0x0000_0000_0000_0000,
    0xC350_0000_0000_0000, 0x0000_0000_0000_0000,
    0xF424_0000_0000_0000, 0x0000_0000_0000_0000,
    0x9896_8000_0000_0000, 0x0000_0000_0000_0000,
    0xBEBC_2000_0000_0000, 0x0000_0000_0000_0000,
    0xEE6B_2800_0000_0000, 0x0000_0000_0000_0000,
    0x9502_F900_0000_0000, 0x0000_0000_0000_0000,
    0xBA43_B740_0000_0000, 0x0000_0000_0000_0000,
    0xE8D4_A510_0000_0000, 0x0000_0000_0000_0000,
    0x9184_E72A_0000_0000, 0x0000_0000_0000_0000,
    0xB5E6_20F4_8000_0000, 0x0000_0000_0000_0000,
    0xE35F_A931_A000_0000, 0x0000_0000_0000_0000,
    0x8E1B_C9BF_0400_0000, 0x0000_0000_0000_0000,
    0xB1A2_BC2E_C500_0000, 0x0000_0000_0000_0000,
    0xDE0B_6B3A_7640_0000, 0x0000_0000_0000_0000,
    0x8AC7_2304_89E8_0000, 0x0000_0000_0000_0000,
    0xAD78_EBC5_AC62_0000, 0x0000_0000_0000_0000,
    0xD8D7_26B7_177A_8000, 0x0000_0000_0000_0000,
    0x8786_7832_6EAC_9000, 0x0000_0000_0000_0000,
    0xA968_163F_0A57_B400, 0x0000_0000_0000_0000,
    0xD3C2_1BCE_CCED_A100, 0x0000_0000_0000_0000,
    0x8459_5161_4014_84A0, 0x0000_0000_0000_0000,
    0xA56F_A5B9_9019_A5C8, 0x0000_0000_0000_0000,
    0xCECB_8F27_F420_0F3A, 0x0000_0000_0000_0000,
    0x813F_3978_F894_0984, 0x4000_0000_0000_0000,
    0xA18F_07D7_36B9_0BE5, 0x5000_0000_0000_0000,
    0xC9F2_C9CD_0467_4EDE, 0xA400_0000_0000_0000,
    0xFC6F_7C40_4581_2296, 0x4D00_0000_0000_0000,
    0x9DC5_ADA8_2B70_B59D, 0xF020_0000_0000_0000,
    0xC537_1912_364C_E305, 0x6C28_0000_0000_0000,
    0xF684_DF56_C3E0_1BC6, 0xC732_0000_0000_0000,
    0x9A13_0B96_3A6C_115C, 0x3C7F_4000_0000_0000,
    0xC097_CE7B_C907_15B3, 0x4B9F_1000_0000_0000,
    0xF0BD_C21A_BB48_DB20, 0x1E86_D400_0000_0000,
    0x9676_9950_B50D_88F4, 0x1314_4480_0000_0000,
    0xBC14_3FA4_E250_EB31, 0x17D9_55A0_0000_0000,
    0xEB19_4F8E_1AE5_25FD, 0x5DCF_AB08_0000_0000,
    0x92EF_D1B8_D0CF_37BE, 0x5AA1_CAE5_0000_0000,
    0xB7AB_C627_0503_05AD, 0xF14A_3D9E_4000_0000,
    0xE596_B7B0_C643_C719, 0x6D9C_CD05_D000_0000,
    0x8F7E_32CE_7BEA_5C6F, 0xE482_0023_A200_0000,
    0xB35D_BF82_1AE4_F38B, 0xDDA2_802C_8A80_0000,
    0xE035_2F62_A19E_306E, 0xD50B_2037_AD20_0000,
    0x8C21_3D9D_A502_DE45, 0x4526_F422_CC34_0000,
    0xAF29_8D05_0E43_95D6, 0x9670_B12B_7F41_0000,
    0xDAF3_F046_51D4_7B4C, 0x3C0C_DD76_5F11_4000,
    0x88D8_762B_F324_CD0F, 0xA588_0A69_FB6A_C800,
    0xAB0E_93B6_EFEE_0053, 0x8EEA_0D04_7A45_7A00,
    0xD5D2_38A4_ABE9_8068, 0x72A4_9045_98D6_D880,
    0x85A3_6366_EB71_F041, 0x47A6_DA2B_7F86_4750,
    0xA70C_3C40_A64E_6C51, 0x9990_90B6_5F67_D924,
    0xD0CF_4B50_CFE2_0765, 0xFFF4_B4E3_F741_CF6D,
  ]
}
