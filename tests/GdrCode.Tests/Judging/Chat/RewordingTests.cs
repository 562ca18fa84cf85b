using System.Text;
using System.Text.Json;

using GdrCode.Judging.Chat;
using GdrCode.Judging.Chat.Rewordings;

namespace GdrCode.Tests.Judging.Chat;

/// <summary>Words that don't hold up in the rewritten text go back to the model once.</summary>
public class RewordingTests
{
    private const string Status = "nationality-or-immigration-status";
    private const string Statement = "Danish passport";
    private const string Refused = "residence permit";
    private const string Source = "// Yaretzi Tlapanco holds a Danish passport\nclass A { }\n";

    [Fact]
    public void RefusedWords_GoBackWithTheReason_AndTheOtherWordsAreWritten()
    {
        var client = Client((Statement, "travel document"));

        var (files, refined) = Refine(client, Source);

        Assert.Empty(refined.Missing);
        Assert.EndsWith(" holds a travel document\nclass A { }\n", files[0], StringComparison.Ordinal);
        var question = Assert.Single(client.SentBack).Split('\n');
        Assert.Equal("""file: {"path":"a0.cs","language":"csharp","place":"production"}""", question[0]);
        var line = JsonDocument.Parse(question[1]).RootElement;
        Assert.Equal(Refused, line.GetProperty("refused").GetString());
        Assert.Equal([Status], line.GetProperty("found").EnumerateArray().Select(f => f.GetString()));
        Assert.Equal("""[{"category":"nationality-or-immigration-status","quote":"Danish passport"}]""", line.GetProperty("suspected").GetRawText());
    }

    [Theory]
    [InlineData("residence permit")]
    [InlineData("asylum seeker")]
    [InlineData("Danish passport")]
    [InlineData("Passport 7")]
    [InlineData(null)]
    public void OtherWordsThatDontHoldUp_GiveWayToTheSurrogate_AndDontGoBackAgain(string? words)
    {
        var client = Client((Statement, words));

        var (files, refined) = Refine(client, Source);

        Assert.Empty(refined.Missing);
        Assert.Single(client.SentBack);
        Assert.Equal(Refine(Client(propose: false), Source).Files, files);
    }

    [Fact]
    public void UnansweredQuestion_IsLeftToTheSurrogate()
    {
        var client = Client();

        var (files, refined) = Refine(client, Source);

        Assert.Empty(refined.Missing);
        Assert.Single(client.SentBack);
        Assert.Equal(Refine(Client(propose: false), Source).Files, files);
    }

    [Fact]
    public void StatementInManyFiles_GoesBackOnce_AndHasOneWordingInAll()
    {
        var client = Client((Statement, "travel document"));

        var (files, _) = Refine(client, Source, "// so does Anneli Vares: a Danish passport\nclass B { }\n", Source.Replace("class A", "class C", StringComparison.Ordinal));

        Assert.Single(client.SentBack);
        Assert.All(files, f => Assert.Contains("a travel document\n", f, StringComparison.Ordinal));
    }

    [Fact]
    public void Question_DoesNotDependOnTheKey()
    {
        var (one, other) = (Client((Statement, "travel document")), Client((Statement, "travel document")));

        Refine(one, Source);
        RefineUnder("another key of sixteen characters", other, Source);

        Assert.Equal(one.SentBack, other.SentBack);
    }

    [Fact]
    public void SecretBesideAStatement_IsMasked()
    {
        var client = Client((Statement, "travel document"));

        Refine(client, "class A\n{\n    // Yaretzi Tlapanco holds a Danish passport, her login is Vq7!tmR2xLw\n    string password = \"Vq7!tmR2xLw\";\n}\n");

        Assert.DoesNotContain("Vq7!tmR2xLw", Assert.Single(client.SentBack), StringComparison.Ordinal);
        Assert.Contains("masked: 11 characters", client.SentBack[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"replacement":"an illness"}""", "an illness")]
    [InlineData("<think>{}</think>```json\n{\"replacement\": \"an illness\",}\n```", "an illness")]
    [InlineData("""{"replacement":null}""", null)]
    [InlineData("""{"replacement":7}""", null)]
    [InlineData("""["an illness"]""", null)]
    [InlineData("an illness", null)]
    [InlineData("", null)]
    public void Reply_IsReadAsFarAsItIsOne(string reply, string? words) => Assert.Equal(words, RewordingReply.Read(reply));

    private static AnsweringClient Client(params (string Statement, string? Words)[] others) => Client(propose: true, others);

    private static AnsweringClient Client(bool propose, params (string Statement, string? Words)[] others) => new(new() { [Statement] = [(Statement, "sensitive", Status)] })
    {
        Wordings = propose ? new() { [("", Statement)] = Refused } : [],
        OtherWords = others.ToDictionary(o => o.Statement, o => o.Words),
    };

    private static (IReadOnlyList<string> Files, Refined Refined) Refine(AnsweringClient client, params string[] sources) => RefineUnder("a key of sixteen characters and more", client, sources);

    private static (IReadOnlyList<string> Files, Refined Refined) RefineUnder(string key, AnsweringClient client, params string[] sources)
    {
        var repository = new MemoryRepository();
        for (var i = 0; i < sources.Length; i++)
        {
            repository.Add($"a{i}.cs", sources[i]);
        }

        var options = new PipelineOptions { Chat = new ChatJudgeOptions { Client = client, Model = "test", Candidates = CandidateMode.All } };
        var refined = new Refinery(options, key).Refine(repository);
        return ([.. refined.Written.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => Encoding.UTF8.GetString(w.Value))], refined);
    }
}
