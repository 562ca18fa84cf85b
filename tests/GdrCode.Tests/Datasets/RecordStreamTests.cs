using System.Text.Json;

using GdrCode.Datasets;

namespace GdrCode.Tests.Datasets;

public class RecordStreamTests
{
    private static readonly RefinedRecords Records = new("starcoderdata", d => d with { Attributes = true });

    [Fact]
    public void OneWorkerAndFour_WriteTheSame_InTheOrderOfTheInput()
    {
        var lines = Enumerable.Range(0, 200).Select(i => $"{{\"id\":\"{i}\",\"content\":\"# ask Wilma Ostrowska {i % 7}\\n\",\"max_stars_repo_path\":\"a{i % 5}.py\"}}").ToList();

        var (one, _, _, _) = Records.Run(RefinedRecords.Lines(lines), 1);
        var (four, _, counts, cached) = Records.Run(RefinedRecords.Lines(lines), 4);

        Assert.Equal(one, four);
        Assert.Equal(Enumerable.Range(0, 200), one.Select(l => int.Parse(JsonDocument.Parse(l.Split('|')[0]).RootElement.GetProperty("id").GetString()!)));
        Assert.Equal((200, 200, 0), ((int)counts.DocsIn, (int)counts.DocsOut, (int)counts.Quarantined));
        // There are 35 different texts.
        Assert.True(cached >= 100, $"{cached} of 200 texts came from the cache");
    }

    [Fact]
    public void VendoredFile_IsReadOnce_WhereverItsFolderLies()
    {
        const string text = "// jQuery lookalike, ask Wilma Ostrowska <wilma.ostrowska@brenntal-logistik.de>\nvar a = 1;\n";
        string Record(int id, string path) => $"{{\"id\":\"{id}\",\"content\":{JsonSerializer.Serialize(text)},\"max_stars_repo_path\":\"{path}\",\"max_stars_repo_name\":\"owner{id}/r\"}}";
        string[] vendored = ["node_modules/jq/a.js", "web/node_modules/jq/a.js", "b/c/d/node_modules/jq/a.js", "src/packages/jq.1.2.3/a.js", "packages/jq.1.2.3/a.js"];

        var (written, _, _, cached) = Records.Run(RefinedRecords.Lines(vendored.Select((p, i) => Record(i, p))), 1);
        var (_, _, _, own) = Records.Run(RefinedRecords.Lines([Record(1, "src/x1/own.js"), Record(2, "src/x2/own.js")]), 1);

        Assert.Equal((3, 0), (cached, own));
        Assert.Single(written.Select(l => JsonDocument.Parse(l.Split('|')[0]).RootElement.GetProperty("content").GetString()).Distinct());
        Assert.Equal(vendored, written.Select(l => JsonDocument.Parse(l.Split('|')[0]).RootElement.GetProperty("max_stars_repo_path").GetString()));
    }

    [Theory]
    [InlineData("stack-v1", "hexsha")]
    [InlineData("stack-v2", "content_id")]
    [InlineData("starcoderdata", "md5")]
    public void CopiesOfAFile_AreWritten_AsIfEachStoodAlone(string schema, string hash)
    {
        const string text = "// ask Wilma Ostrowska <wilma.ostrowska@brenntal-logistik.de>\nvar a = 1;\n";
        var content = JsonSerializer.Serialize((schema == "starcoderdata" ? "<reponame>o/r<filename>vendor/jq/a.js\n" : "") + text);
        const string sha1 = "8a72c393a34a75737c7e10f535599fe3283dc603";
        // Columns that follow the text, that don't, that are no hash, and more of them than are remembered.
        string[] hashes = [sha1, sha1, new string('a', 40), "x1", .. Enumerable.Range(0, 20).Select(i => i.ToString("x40")), sha1];
        var lines = hashes.Select((h, i) =>
            $"{{\"{hash}\":\"{h}\",\"size\":{text.Length + (i % 3)},\"length_bytes\":{text.Length},\"path\":\"p{i}/vendor/jq/a.js\",\"max_stars_repo_name\":\"owner{i % 3}/r\",\"avg_line_length\":36.5,\"max_line_length\":{62 - (i % 2)},\"content\":{content}}}").ToList();

        var (together, _, _, cached) = new RefinedRecords(schema, d => d with { KeepDuplicates = true }).Run(RefinedRecords.Lines(lines), 1);

        Assert.Equal(lines.Select(l => new RefinedRecords(schema).Text(l)), together);
        Assert.True(cached > 0, "nothing came from the cache");
    }

    [Fact]
    public void DamagedLines_AreQuarantined_WithoutTheirContent()
    {
        var lines = RefinedRecords.Lines(["""{"id":"1","content":"a"}""", """{"id":"1","content":"secret-b"}""", "secret-c", """{"id":"2","content":"x"}"""])
            .Append(new RecordLine(0, 5, "{\"id\":\"3\",\"content\":\"secret-"u8.ToArray(), IsLast: true)).Append(new RecordLine(0, 6, [], RecordFault.TruncatedGzip));

        var (written, quarantined, counts, _) = Records.Run(lines, 2);

        Assert.Equal(2, written.Count);
        Assert.Equal([(2, "duplicate-id"), (3, "invalid-json"), (5, "half-line"), (6, "truncated-gzip")], quarantined.Select(q => ((int)q.Line, q.Reason)));
        Assert.DoesNotContain("secret", string.Concat(quarantined.Select(q => JsonSerializer.Serialize(q))), StringComparison.Ordinal);
        Assert.Equal((5, 2, 3, 1), ((int)counts.DocsIn, (int)counts.DocsOut, (int)counts.Quarantined, (int)counts.InputsDamaged));
    }

    [Fact]
    public void Sidecar_MarksTheOriginalInCodePoints_BySortedSpans()
    {
        const string text = "# \U0001F600 ask Wilma Ostrowska\r\n# \U0001F600\U0001F600 wilma.ostrowska@brenntal-logistik.de\n";
        var (written, _, _, _) = Records.Run(RefinedRecords.Lines([$"{{\"id\":\"7\",\"content\":{JsonSerializer.Serialize(text)},\"max_stars_repo_path\":\"a.py\"}}"]), 1);

        var row = JsonDocument.Parse(written[0].Split('|')[1]).RootElement;
        var runes = text.EnumerateRunes().ToList();
        var marked = row.GetProperty("attributes").EnumerateObject().Where(p => !p.Name.Contains("doc_", StringComparison.Ordinal)).SelectMany(p => p.Value.EnumerateArray())
            .Select(s => (Start: s[0].GetInt32(), End: s[1].GetInt32())).Order().ToList();
        Assert.Equal("7", row.GetProperty("id").GetString());
        Assert.Equal(["Wilma Ostrowska", "wilma.ostrowska@brenntal-logistik.de"], marked.Select(s => string.Concat(runes[s.Start..s.End])));
        Assert.Equal(12, row.GetProperty("attributes").EnumerateObject().Count());
    }
}
