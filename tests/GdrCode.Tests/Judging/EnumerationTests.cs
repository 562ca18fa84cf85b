using GdrCode.Judging;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Judging;

public class EnumerationTests
{
    [Theory]
    [InlineData("\"Wage\": 45872, \"a\": 45873, \"Pay\": 45874, \"b\": 45875, \"c\": 45876", "45874", true)]
    [InlineData("RmFj 45872\nRmFk 45873\nRmFl 45874\nRmFm 45875\nRmFn 45876", "45874", true)]
    [InlineData("45873, 45874, 45875", "45874", false)]
    [InlineData("45872, 45873, 45874, 45875, 46876", "45874", false)]
    [InlineData("customers 11, 12, 13, 14, 15", "13", false)]
    [InlineData("case 45874", "45874", false)]
    public void Number_CountsWhereThoseAroundItDo(string text, string value, bool expected) => Assert.Equal(expected, Enumeration.Holds(File(text), Of(text, value)));

    [Theory]
    [InlineData(12, -7, true)]
    [InlineData(12, 7, false)]
    [InlineData(3, -7, false)]
    public void Pair_OfAListThatGoesDown_IsAFrequency(int lines, int step, bool expected)
    {
        var rows = Enumerable.Range(0, lines).Select(i => $"{19809 + (i * 31 % 17)} {763246 + (i * step)}").ToList();
        var text = string.Join('\n', rows) + "\n";

        Assert.Equal(expected, Enumeration.IsFrequency(File(text), Of(text, rows[rows.Count / 2])));
    }

    [Theory]
    [InlineData("{ \"91b3 91b3\", \"¿\" }, { \"6180 9138 9138\", \"à\" }, { \"92ae 92ae\" }, { \"9b37 9be0\" }", true)]
    [InlineData("{ \"9137 9137\", \"¿\" }, { \"6180 9138 9138\", \"à\" }, { \"9275 9275\" }", false)]
    [InlineData("cafe 6180 9138 9138 dead", false)]
    public void Number_AmongHexadecimalWords_IsMadeOfThem(string text, bool expected) => Assert.Equal(expected, Enumeration.IsOfWords(File(text), Of(text, "6180 9138 9138")));

    private static SourceFile File(string text) => new("list.txt", SourceText.From(text), FileKind.Text, "text", Place.Production);

    private static Finding Of(string text, string value)
    {
        var whole = new TextSpan(0, text.Length);
        var fragment = new Fragment { Kind = FragmentKind.Prose, Span = whole, Text = PiecedText.Single(text, whole, TextEncoding.Verbatim) };
        return new Finding("any", new Category("income-or-compensation", "financial", "", "", "number"), fragment, new TextSpan(text.IndexOf(value, StringComparison.Ordinal), value.Length), 1);
    }
}
