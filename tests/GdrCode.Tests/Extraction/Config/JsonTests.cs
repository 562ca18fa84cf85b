using System.Text.Json;

using FsCheck;
using FsCheck.Fluent;

using GdrCode.Model;

namespace GdrCode.Tests.Extraction.Config;

public class JsonTests
{
    [Fact]
    public void Values_AreBoundToTheirKeysAndPath() => Assert.Equal(
        ["Default | ConnectionStrings:Default | Server=db;Password=x", "Hosts | Hosts | a.corp", "Hosts | Hosts | b.corp", "Port | Port | 50000"],
        Extracted.Bindings("appsettings.json", """
        {
          // local
          "ConnectionStrings": { "Default": "Server=db;Password=x", },
          "Hosts": ["a.corp", "b.corp"], "On": true, "Few": 12,
          "Port": 50000,
        }
        """));

    [Theory]
    [InlineData("""[{"name": "DB_PASSWORD", "value": "x"}]""")]
    [InlineData("""[{"value": "x", "name": "DB_PASSWORD"}]""")]
    [InlineData("""[{"key": "DB_PASSWORD", "type": "text", "value": "x"}]""")]
    public void PairOfNameAndValue_BindsTheValueToTheName(string text) =>
        Assert.Contains("DB_PASSWORD |  | x", Extracted.Bindings("a.json", text).Select(b => b.Replace("value", "", StringComparison.Ordinal)));

    [Fact]
    public void Key_ThatHoldsData_IsReadAndMayNotBeEdited()
    {
        var key = Assert.Single(Extracted.From("a.json", """{"jo@corp.com": {"age": true}}"""));
        Assert.Equal("jo@corp.com", key.Value);
        Assert.False(key.Editable);
    }

    [Fact]
    public void Escapes_MapBackToTheirSource()
    {
        var text = """{"n": "a\u0040b\ud83d\ude00\n"}""";
        var fragment = Assert.Single(Extracted.From("a.json", text));
        Assert.Equal("a@b\U0001F600\n", fragment.Value);
        var span = fragment.Text.ToSourceHull(new(1, 1));
        Assert.Equal("\\u0040", text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void Numbers_AreReadWhereTheyCanTellSomething() => Assert.Equal(
        ["lat | lat | 52.5", "phone | phone | 491701234567"],
        Extracted.Bindings("a.json", """{"lat": 52.5, "count": 17, "phone": 491701234567}"""));

    [Fact]
    public void JsonLines_AreReadLineByLine() =>
        Assert.Equal(["a | a | x", "a | a | y"], Extracted.Bindings("a.jsonl", "{\"a\":\"x\"}\r\n{\"a\":\"y\"}\r\n"));

    [Fact]
    public void UnclosedString_EndsWithItsLine() =>
        Assert.Equal(["a | a | open", "b | b | y"], Extracted.Bindings("a.json", "{\"a\": \"open\n \"b\": \"y\"}").Select(b => b.Replace("a:b", "b", StringComparison.Ordinal)));

    [Fact]
    public void LicenceHeader_HasItsOwnPlace()
    {
        var fragments = Extracted.From("a.json", "// Copyright (c) 2020 Ann Weller\n// All of it\n{\"a\": \"x\" /* Copyright */}");
        Assert.Equal([Place.Licence, Place.Licence, Place.Production, Place.Production], fragments.Select(f => f.Place));
    }

    [Fact]
    public void RandomDocuments_GiveWhatTheParserGives()
    {
        var strings = ArbMap.Default.GeneratorFor<string>().Where(s => !string.IsNullOrEmpty(s) && s.All(c => !char.IsSurrogate(c)));
        var documents = strings.ListOf().Select(values => JsonSerializer.Serialize(new { list = values, deep = new[] { new { values } } }, Indented));
        Prop.ForAll(documents.ToArbitrary(), text =>
        {
            var fragments = Extracted.From("a.json", text);
            Extracted.HasExactPositions(text, fragments);
            using var document = JsonDocument.Parse(text);
            Assert.Equal(Strings(document.RootElement), fragments.Select(f => f.Value));
        }).Check(Fuzz.Runs());
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };
}
