using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Extraction.Lexical;

public class ByteListTests
{
    [Theory]
    [InlineData("c", "static const uint8_t bssid[] = {0x74, 0x83, 0xC2, 0x1E, 0xB9, 0x47};", "7483C21EB947")]
    [InlineData("go", "var id = []byte{\n\t0xdc, 0xa6, 0x32,\n\t0x5b, 0x9, 0x17,\n}", "DCA6325B0917")]
    public void Bytes_AreOneValue_MappedElementByElement(string language, string text, string digits)
    {
        var fragment = Code.One(language, text, digits);

        Assert.Equal(FragmentKind.Binary, fragment.Kind);
        Assert.Equal(6, Assert.IsType<PiecedText>(fragment.Text).Pieces.Count);
        Assert.All(fragment.Text.ToSource(new TextSpan(2, 2)), run => Assert.Equal(4, run.Length));
        Code.AssertMapped(text, [fragment]);
    }

    [Theory]
    [InlineData("int x = 0x24;")]
    [InlineData("f(0x24, 0x6F, 0x28);")]
    [InlineData("long m = 0x24_6F_28_B1, n = 0x1122334455;")]
    public void FewBytes_OrLongNumbers_AreNone(string text) => Assert.DoesNotContain(Code.Read("c", text), f => f.Kind == FragmentKind.Binary);

    [Fact]
    public void Table_IsNoKey()
    {
        var table = string.Join(", ", Enumerable.Range(0, 500).Select(i => $"0x{i % 256:X2}"));

        Assert.Empty(Code.Read("c", $"const char font[] = {{ {table} }};"));
    }
}
