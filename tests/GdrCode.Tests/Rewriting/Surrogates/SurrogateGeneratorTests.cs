using FsCheck;
using FsCheck.Fluent;
using GdrCode.Model;
using GdrCode.Rewriting.Encoders;
using GdrCode.Rewriting.Surrogates;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Rewriting.Surrogates;

public class SurrogateGeneratorTests
{
    private static readonly SurrogateGenerator Generator = new(Samples.Key);

    public static TheoryData<string, string> Values()
    {
        var data = new TheoryData<string, string>();
        foreach (var (kind, value) in Samples.All)
        {
            data.Add(kind, value);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void AnySample_BecomesAnotherValueOfTheSpace(string kind, string value)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var surrogate = Generator.Create(kind, value, attempt, numeric: false);

            Assert.NotEqual(value, surrogate);
            Assert.True(SurrogateSpace.Contains(kind, surrogate), surrogate);
            Assert.Equal(surrogate, Generator.Create(kind, value, attempt, numeric: false));
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void AnySample_IsNoSurrogateItself(string kind, string value) =>
        Assert.False(SurrogateSpace.Contains(kind, value) && value != "30", value);

    [Theory]
    [MemberData(nameof(Values))]
    public void AnySample_KeepsItsLengthUnlessTheReservedSpaceForbids(string kind, string value)
    {
        if (kind is not ("ipv4" or "ipv6" or "crypto-secret" or "hostname") && value is not ("root@srv01" or "maria [at] nordwind dot de"))
        {
            Assert.Equal(value.Length, Generator.Create(kind, value, 0, numeric: false).Length);
        }
    }

    [Fact]
    public void AnyTextOfAnyKind_BecomesAnotherValueOfTheSpace()
    {
        var texts = ArbMap.Default.ArbFor<NonEmptyString>().Filter(s => s.Get.Trim().Length > 0);
        var kinds = Gen.Elements(SurrogateKinds.Names.ToArray()).ToArbitrary();
        Prop.ForAll(texts, kinds, (text, kind) =>
        {
            var surrogate = Generator.Create(kind, text.Get, 0, numeric: false);
            return surrogate != text.Get && SurrogateSpace.Contains(kind, surrogate) && Breaks(text.Get) == Breaks(surrogate);
        }).Check(Fuzz.Runs(3000));
    }

    [Fact]
    public void AnyMutatedSample_BecomesAnotherValueOfTheSpace()
    {
        var mutated = Gen.Elements(Samples.All).SelectMany(s => Gen.Choose(0, s.Value.Length - 1).SelectMany(i =>
            Gen.Elements("aZ5 -.@/:=+\"é田".ToCharArray()).Select(c => (s.Kind, Value: s.Value[..i] + c + s.Value[(i + 1)..]))));
        Prop.ForAll(mutated.Where(s => s.Value.Trim().Length > 0).ToArbitrary(), s =>
        {
            var surrogate = Generator.Create(s.Kind, s.Value, 0, numeric: false);
            return surrogate != s.Value && SurrogateSpace.Contains(s.Kind, surrogate);
        }).Check(Fuzz.Runs(3000));
    }

    [Fact]
    public void NumbersInNumericPlaces_StayNumbersOfTheirType()
    {
        var numbers = ArbMap.Default.ArbFor<uint>().Filter(n => n > 200);
        var kinds = Gen.Elements(SurrogateKinds.Names.ToArray()).ToArbitrary();
        Prop.ForAll(numbers, kinds, (number, kind) =>
        {
            var surrogate = Generator.Create(kind, number.ToString(), 0, numeric: true);
            return uint.TryParse(surrogate, out var now) && now != number && surrogate[0] != '0' && (number > int.MaxValue || now <= int.MaxValue)
                && surrogate.Length == number.ToString().Length && SurrogateSpace.Contains(kind, surrogate);
        }).Check(Fuzz.Runs(2000));
    }

    [Theory]
    [InlineData("amount", "84500.50")]
    [InlineData("coordinates", "-122.4194")]
    [InlineData("coordinates", "48.137154")]
    [InlineData("record-id", "0x1A2B3C4D")]
    [InlineData("device-number", "0x1A2B3C4D5E6F7A8B")]
    [InlineData("date", "19840517")]
    [InlineData("age", "42")]
    public void NumbersOfAnyWriting_CanBeWrittenBack(string kind, string literal)
    {
        var surrogate = Generator.Create(kind, literal, 0, numeric: true);
        var whole = new TextSpan(0, literal.Length);

        Assert.Equal(surrogate, TextEncoders.Of(TextEncoding.Number).Encode(surrogate, new EncodingSite(literal, whole, whole)));
        Assert.True(SurrogateSpace.Contains(kind, surrogate), surrogate);
        Assert.NotEqual(literal, surrogate);
    }

    [Theory]
    [InlineData("token", "ABCDEFabcdef0123456789")]
    [InlineData("national-id", "00000000000000")]
    [InlineData("us-ssn", "000000000")]
    [InlineData("card", "4000000000000000")]
    [InlineData("guid", "00000000-0000-0000-0000-000000000000")]
    [InlineData("ipv6", "2a00:1111:2222:3333:4444:5555:6666:7777")]
    public void DifferentValuesOfALargeSpace_GetDifferentSurrogates(string kind, string model)
    {
        var random = new Random(7);
        var values = Enumerable.Range(0, 200).Select(_ => string.Concat(model.Select(c => char.IsAsciiDigit(c) ? (char)('1' + random.Next(9)) : c))).Distinct().ToList();

        Assert.Equal(values.Count, values.Select(v => Generator.Create(kind, v, 0, numeric: false)).Distinct().Count());
    }

    private static string Breaks(string text) => string.Concat(text.Where(c => c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029'));
}
