using FsCheck;
using FsCheck.Fluent;

using GdrCode.Detection;

namespace GdrCode.Tests.Detection;

public class CheckDigitsTests
{
    [Theory]
    [InlineData("2363", true)]
    [InlineData("2364", false)]
    public void Verhoeff_KnowsItsOwnExample(string digits, bool valid) => Assert.Equal(valid, CheckDigits.Verhoeff(digits));

    [Theory]
    [InlineData("79927398713", true)]
    [InlineData("79927398710", false)]
    public void Luhn_KnowsItsOwnExample(string digits, bool valid) => Assert.Equal(valid, CheckDigits.Luhn(digits));

    [Fact]
    public void Luhn_GivesEachNumberExactlyOneCheckDigit() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        number => Enumerable.Range(0, 10).Count(d => CheckDigits.Luhn($"{number}{d}")) == 1).Check(Fuzz.Runs());

    [Fact]
    public void Verhoeff_SeesEverySwapOfNeighbours() => Prop.ForAll(
        Gen.Choose(1000, 99_999_999).ToArbitrary(),
        number =>
        {
            var valid = Enumerable.Range(0, 10).Select(d => $"{number}{d}").Single(n => CheckDigits.Verhoeff(n));
            var swapped = valid[0] == valid[1] ? null : $"{valid[1]}{valid[0]}{valid[2..]}";
            return swapped is null || !CheckDigits.Verhoeff(swapped);
        }).Check(Fuzz.Runs());
}
