using System.Text;

using GdrCode.Datasets;

namespace GdrCode.Tests.Datasets;

public class RecordParserTests
{
    private static readonly RecordParser Parser = new(DatasetSchema.Of("dolma", RawColumnNames.Default)!);

    [Theory]
    [InlineData("""{"text":"a","id":"1","text":"b"}""", "duplicate-key")]
    [InlineData("""{"text":"a","te\u0078t":"b"}""", "duplicate-key")]
    [InlineData("""{"text":"a","metadata":{"author":"x","author":"y"}}""", "duplicate-key")]
    [InlineData("""{"text":"a","x":NaN}""", "invalid-json")]
    [InlineData("""{"text":"a"} {}""", "invalid-json")]
    [InlineData("""{"text":"a" """, "invalid-json")]
    [InlineData("""["text"]""", "not-a-record")]
    [InlineData("""{"content":"a"}""", "not-a-record")]
    [InlineData("""{"metadata":{"text":"a"}}""", "not-a-record")]
    public void Line_IsRefused(string line, string fault) => Assert.Equal(fault, Parser.Parse(Encoding.UTF8.GetBytes(line)) is (null, var found) ? found.Word() : "none");

    [Fact]
    public void InvalidUtf8_IsRefused() => Assert.Equal(RecordFault.InvalidUtf8, Parser.Parse([.. "{\"text\":\""u8, 0xC3, .. "\"}"u8]).Fault);

    [Theory]
    [InlineData("plain é 😀", "plain é 😀")]
    [InlineData("a\\n\\u00e9\\/", "a\né/")]
    [InlineData("", "")]
    public void Strings_AreReadWithAndWithoutEscapes(string json, string value)
    {
        var record = Parser.Parse(Encoding.UTF8.GetBytes($"{{\"id\":\"{json}\",\"text\":\"{json}\"}}")).Record!;

        Assert.Equal((value, value), (record.StringOf(FieldRole.Id), record.StringOf(FieldRole.Text)));
    }

    [Fact]
    public void Edits_LeaveEveryOtherByte()
    {
        var line = """ {"x": 1.50, "text" : "caf\u00e9", "metadata":{"b":[1, 2],"author":"Jane"} , "z":"\/" } """;
        var record = Parser.Parse(Encoding.UTF8.GetBytes(line)).Record!;
        var edits = new RecordEdits(record);

        edits.SetString(record.First(FieldRole.Text)!.Value, "tea");
        edits.SetString(record.First(FieldRole.Person)!.Value, "Ann");

        Assert.Equal(
            line.Replace(@"caf\u00e9", "tea", StringComparison.Ordinal).Replace("Jane", "Ann", StringComparison.Ordinal).Replace("\" } ", "\" ,\"gdr\":{}} ", StringComparison.Ordinal),
            Encoding.UTF8.GetString(edits.Apply("{}"u8.ToArray())));
    }

    [Fact]
    public void StringThatStays_KeepsItsEscapes()
    {
        var record = Parser.Parse("""{"text":"caf\u00e9 \/"}"""u8.ToArray()).Record!;
        var edits = new RecordEdits(record);

        edits.SetString(record.First(FieldRole.Text)!.Value, "café /");

        Assert.Same(record.Bytes, edits.Apply(null));
    }
}
