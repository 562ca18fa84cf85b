using System.Globalization;

using FsCheck;
using FsCheck.Fluent;

using GdrCode.Extraction.CSharp;
using GdrCode.Model;
using GdrCode.Rewriting.Encoders;
using GdrCode.Rewriting.Surrogates;

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Rewriting.Surrogates;

public class NumberLiteralTests
{
    private static readonly SurrogateGenerator Generator = new(Samples.Key);

    private static readonly string[] Suffixes = ["", "u", "U", "l", "L", "ul", "UL", "Lu", "lU"];

    /// <summary>Integers of every base, length, suffix and spread, as C# has them.</summary>
    private static Gen<string> Literals =>
        from bits in Gen.Choose(14, 64)
        from high in Gen.Choose(0, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        from form in Gen.Elements("d", "0d", "x", "X", "0x", "b", "0b")
        from suffix in Gen.Elements(Suffixes)
        from spread in Gen.Elements(false, true)
        select Write((((ulong)high << 33) ^ ((ulong)low << 2) ^ (ulong)high | (1UL << 63)) >> (64 - bits), form, spread) + suffix;

    [Fact]
    public void IntegerLiteral_BecomesALiteralOfTheSameType()
    {
        var kinds = Gen.Elements(SurrogateKinds.Names.ToArray()).ToArbitrary();
        Prop.ForAll(Literals.ToArbitrary(), kinds, Gen.Choose(0, 2).ToArbitrary(), (literal, kind, attempt) =>
        {
            var (text, _) = NumberText.Decode(literal, 0);
            if (SurrogateSpace.Contains(kind, text.Value))
            {
                return;
            }

            var surrogate = Generator.Create(kind, text.Value, attempt, numeric: true);
            var run = text.Pieces[0].Source;
            var written = TextEncoders.Of(TextEncoding.Number).Encode(surrogate, new EncodingSite(literal, run, run));

            Assert.NotEqual(text.Value, surrogate);
            Assert.True(SurrogateSpace.Contains(kind, surrogate), $"{literal}: {surrogate} is no surrogate of {kind}");
            Assert.NotNull(written);
            var now = SyntaxFactory.ParseToken(written + literal[run.End..]);
            Assert.False(now.ContainsDiagnostics, $"{literal}: {now}");
            Assert.Equal(SyntaxFactory.ParseToken(literal).Value!.GetType(), now.Value!.GetType());
        }).Check(Fuzz.Runs(4000));
    }

    [Fact]
    public void IntegerLiteral_AsTheWholeOfItsToken_KeepsItsSuffix()
    {
        // Languages read by their lexemes alone give the literal with all that belongs to it.
        Prop.ForAll(Literals.Where(l => l[0] != '0').ToArbitrary(), literal =>
        {
            var surrogate = Generator.Create("record-id", literal, 0, numeric: true);

            Assert.Equal(NumericPlaces.SuffixOf(literal), NumericPlaces.SuffixOf(surrogate));
            Assert.Equal(SyntaxFactory.ParseToken(literal).Value!.GetType(), SyntaxFactory.ParseToken(surrogate).Value!.GetType());
            Assert.True(SurrogateSpace.Contains("record-id", surrogate), surrogate);
        }).Check(Fuzz.Runs(1000));
    }

    [Fact]
    public void AnyRunsOfDigits_AreRecognisedOrNot_WithoutOverflow()
    {
        var texts =
            from groups in Gen.Choose(1, 4)
            from lengths in Gen.Choose(1, 40).ArrayOf(groups)
            from digit in Gen.Choose(0, 9)
            from separator in Gen.Elements("", "-", "/", ".", " ", ":", ",", "+")
            from last in Gen.Elements("", "00")
            select string.Join(separator, lengths.Select(n => new string((char)('0' + digit), n))) + separator + last;
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            foreach (var kind in SurrogateKinds.Names)
            {
                var surrogate = Generator.Create(kind, text, 0, numeric: false);
                Assert.True(SurrogateSpace.Contains(kind, text) || SurrogateSpace.Contains(kind, surrogate), $"{kind}: {text} became {surrogate}");
            }
        }).Check(Fuzz.Runs(1000));
    }

    [Fact]
    public void BytesOfAKey_AreZerosAtLast()
    {
        var elements = new PiecedText("B75B", [Element(0), Element(1)]);
        var finding = Composition.Texts.Finding(Composition.Texts.Fragment(elements), "B75B", kind: "symmetric-key");

        Assert.Equal("0000", Generator.Create(finding, attempt: 2));

        static SourcePiece Element(int i) => new(2 * i, 2, new TextSpan(6 * i, 4), TextEncoding.HexElements, [0, 0, 4]);
    }

    private static string Write(ulong value, string form, bool spread)
    {
        var digits = form[^1] switch
        {
            'd' => value.ToString(CultureInfo.InvariantCulture),
            'b' => Convert.ToString((long)value, 2),
            _ => value.ToString(form[^1] == 'x' ? "x" : "X", CultureInfo.InvariantCulture),
        };
        digits = form.Length > 1 ? "0" + digits : digits;
        digits = spread && digits.Length > 4 ? $"{digits[..^4]}_{digits[^4..]}" : digits;
        return form[^1] == 'd' ? digits : $"0{form[^1]}{digits}";
    }
}
