using System.Text.Json;

namespace GdrCode.Tests.Datasets;

public class RecordRefinerTests
{
    private const string Mail = "wilma.ostrowska@brenntal-logistik.de";
    private static readonly string Code = $"class A\n{{\n    // ask Wilma Ostrowska\n    const string Owner = \"{Mail}\";\n}}\n";

    [Theory]
    [InlineData("stack-v1", "content", "max_stars_repo_name", "max_stars_repo_path", false)]
    [InlineData("stack-v2", "content", "repo_name", "path", false)]
    [InlineData("starcoderdata", "content", "max_stars_repo_name", "max_stars_repo_path", false)]
    [InlineData("datatrove", "text", "repo_name", "path", true)]
    [InlineData("dolma", "text", "repo_name", "path", true)]
    [InlineData("dpk", "contents", "repo_name", "title", false)]
    [InlineData("raw-columns", "content", "repo_name", "path", false)]
    public void EverySchema_IsRefined_AndKeepsOtherColumns(string schema, string text, string repository, string path, bool inMetadata)
    {
        var meta = $"\"{repository}\":\"wostrowska7/tools\",\"{path}\":\"src/A.cs\",\"stars\":3";
        var line = $"{{\"first\":[1, 2.50],\"{text}\":{JsonSerializer.Serialize(Code)},{(inMetadata ? $"\"metadata\":{{{meta}}}" : meta)},\"last\":null}}";

        var refined = new RefinedRecords(schema).Text(line);

        Assert.StartsWith("{\"first\":[1, 2.50],", refined, StringComparison.Ordinal);
        Assert.Contains("\"stars\":3", refined, StringComparison.Ordinal);
        Assert.Contains(",\"last\":null,\"gdr\":{\"v\":1,\"status\":\"changed\"", refined, StringComparison.Ordinal);
        Assert.DoesNotContain("strowska", refined, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("/tools\"", refined, StringComparison.Ordinal);
    }

    [Fact]
    public void RefinedRecord_StaysTheSame_ByteForByte()
    {
        var records = new RefinedRecords("stack-v2");
        var once = records.Text($"{{\"content\":{JsonSerializer.Serialize(Code)},\"repo_name\":\"wostrowska7/tools\",\"author\":\"Wilma Ostrowska <{Mail}>\"}}");

        Assert.Equal(once, records.Text(once));
    }

    [Fact]
    public void Owner_HasOneSurrogate_InColumnsAndText()
    {
        var record = new RefinedRecords("stack-v2").Json("""{"content":"# see https://github.com/wostrowska7/tools/wiki, wostrowska7/tools","path":"a.py","repo_name":"wostrowska7/tools","url":"https://github.com/wostrowska7/tools/blob/main/a.py"}""");

        var owner = record.GetProperty("repo_name").GetString()!.Split('/')[0];
        Assert.NotEqual("wostrowska7", owner);
        Assert.Equal($"# see https://github.com/{owner}/tools/wiki, {owner}/tools", record.GetProperty("content").GetString());
        Assert.Equal($"https://github.com/{owner}/tools/blob/main/a.py", record.GetProperty("url").GetString());
    }

    [Fact]
    public void KeptOwners_LeaveTheRecordAsItIs()
    {
        const string line = """{"content":"# see https://github.com/wostrowska7/tools","path":"a.py","repo_name":"wostrowska7/tools","revision_id":"abc"}""";

        Assert.Equal(line, new RefinedRecords("stack-v2", d => d with { KeepOwners = true, Bare = true }).Text(line));
    }

    [Fact]
    public void Authors_HaveTheSurrogatesOfTheText()
    {
        var record = new RefinedRecords("stack-v2").Json($"{{\"content\":{JsonSerializer.Serialize(Code)},\"path\":\"A.cs\",\"authors\":[\"Wilma Ostrowska <{Mail}>\",null],\"author_id\":17}}");

        var author = record.GetProperty("authors")[0].GetString()!;
        var (name, mail) = (author[..author.IndexOf(" <", StringComparison.Ordinal)], author[(author.IndexOf('<', StringComparison.Ordinal) + 1)..^1]);
        Assert.Contains("ask " + name + "\n", record.GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.Contains($"\"{mail}\"", record.GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, record.GetProperty("authors")[1].ValueKind);
        Assert.Equal(JsonValueKind.Null, record.GetProperty("author_id").ValueKind);
    }

    [Fact]
    public void NamesInColumns_AreFoundInTheText_WhereNoRuleSeesThem()
    {
        var record = new RefinedRecords("stack-v2").Json("""{"content":"x = 1  # zzqkeeper99 did it\n","path":"a.py","author":"zzqkeeper99"}""");

        Assert.DoesNotContain("zzqkeeper99", record.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void PersonColumnOfStrangeForm_IsNull()
    {
        var record = new RefinedRecords("stack-v2").Json("""{"content":"x","author":{"name":"Wilma"},"authors":[{"name":"Wilma"}]}""");

        Assert.Equal([JsonValueKind.Null, JsonValueKind.Null], [record.GetProperty("author").ValueKind, record.GetProperty("authors").ValueKind]);
    }

    [Fact]
    public void DerivedColumns_FollowTheText_AndOriginIdsGo()
    {
        var record = new RefinedRecords("stack-v2").Json(
            $"{{\"blob_id\":\"{new string('a', 40)}\",\"content_id\":\"{new string('b', 40)}\",\"revision_id\":\"r\",\"length_bytes\":{Code.Length},\"path\":\"A.cs\",\"content\":{JsonSerializer.Serialize(Code)}}}");

        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(record.GetProperty("content").GetString()!), record.GetProperty("length_bytes").GetInt32());
        Assert.Equal(JsonValueKind.Null, record.GetProperty("content_id").ValueKind);
        Assert.Equal(JsonValueKind.Null, record.GetProperty("revision_id").ValueKind);
        Assert.NotEqual(new string('a', 40), record.GetProperty("blob_id").GetString());
    }

    [Theory]
    [InlineData("""{"content":"\ud83d alone","path":"wilma-ostrowska.txt","repo_name":"a/b","author":"Wilma","lang":"Text","x":1}""", "error")]
    [InlineData("""{"content":{"a":"Wilma"},"path":"wilma-ostrowska.txt","repo_name":"a/b","author":"Wilma","lang":"Text","x":1}""", "not-a-text")]
    [InlineData("""{"content":"\u0001\u0002\u0003\u0004\u0000\u0000Wilma","path":"wilma-ostrowska.txt","repo_name":"a/b","author":"Wilma","lang":"Text","x":1}""", "binary")]
    public void UndecidedRecord_IsWrittenWithoutItsText(string line, string reason)
    {
        var result = new RefinedRecords("stack-v2").Refine(line);

        Assert.Equal(reason, result.Reason);
        Assert.StartsWith("{\"content\":null,\"path\":null,\"repo_name\":null,\"author\":null,\"lang\":\"Text\",\"x\":1,\"gdr\":{\"v\":1,\"status\":\"withheld\",", System.Text.Encoding.UTF8.GetString(result.Output!), StringComparison.Ordinal);
    }

    [Fact]
    public void TextTooLarge_IsWithheld() =>
        Assert.Equal("too-large", new RefinedRecords("stack-v2").Refine($"{{\"content\":\"{new string('x', 6 * 1024 * 1024)}\"}}").Reason);

    [Fact]
    public void ForeignValueUnderTheReservedKey_IsReplaced() =>
        Assert.DoesNotContain("Wilma", new RefinedRecords("stack-v2").Text("""{"content":"x","gdr":{"v":1,"note":"Wilma"}}"""), StringComparison.Ordinal);

    [Fact]
    public void AllowComment_CountsForNothing_InACorpus() =>
        Assert.DoesNotContain(Mail, new RefinedRecords("stack-v2").Text($"{{\"content\":\"var a = \\\"{Mail}\\\"; // gdr:allow\\n\",\"path\":\"a.cs\"}}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"lang\":\"C#\"")]
    [InlineData("\"language\":\"c-sharp\"")]
    [InlineData("\"ext\":\"cs\"")]
    [InlineData("\"path\":\"src/A.cs\"")]
    public void Kind_ComesFromThePathOrTheLanguage(string column)
    {
        // In C# the name in the identifier stays, in a text of no kind it would be prose.
        var refined = new RefinedRecords("raw-columns").Json($"{{\"content\":{JsonSerializer.Serialize($"class Wilma {{ string a = \"{Mail}\"; }}")},{column}}}").GetProperty("content").GetString()!;

        Assert.StartsWith("class Wilma { string a = \"", refined, StringComparison.Ordinal);
        Assert.DoesNotContain(Mail, refined, StringComparison.Ordinal);
    }

    [Fact]
    public void TextHeader_AgreesWithTheColumns()
    {
        var record = new RefinedRecords("starcoderdata").Json("""{"content":"<reponame>wostrowska7/tools<filename>src/a.py<gh_stars>10-100\nx = 1\n","max_stars_repo_name":"wostrowska7/tools"}""");

        Assert.Equal($"<reponame>{record.GetProperty("max_stars_repo_name").GetString()}<filename>src/a.py<gh_stars>10-100\nx = 1\n", record.GetProperty("content").GetString());
    }
}
