using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using GdrCode.Cli.Chat;
using GdrCode.Judging.Chat;
using GdrCode.Model;

namespace GdrCode.Cli.Tests.Chat;

public sealed partial class LoadTests : IDisposable
{
    private const int Files = 20;
    private const int LinesOfFile = 500;
    private const int InFlight = 64;

    private readonly string folder = Directory.CreateTempSubdirectory("gdr-load-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // The model clears two of three by their number: an answer lost or given to another candidate shows at once.
    [Fact]
    public async Task TenThousandCandidates_GetTheirOwnAnswers()
    {
        var (under, most) = (0, 0);
        var full = new TaskCompletionSource();
        await using var server = await ModelServer.StartAsync(async (request, context) =>
        {
            var now = Interlocked.Increment(ref under);
            InterlockedMax(ref most, now);
            if (now == InFlight)
            {
                full.TrySetResult();
            }

            // Nobody is answered before as many are under way as may be.
            await full.Task.WaitAsync(TimeSpan.FromMinutes(2));
            Interlocked.Decrement(ref under);
            await ModelServer.CompleteAsync(context, SmallModel.Reply(request.Candidates.Select(Judge)));
        });
        for (var i = 0; i < Files; i++)
        {
            var lines = Enumerable.Range(i * LinesOfFile, LinesOfFile).Select(n => $"// case {n:00000} zkwq{n:00000}v@hallingbil.no\nint a{n};\n");
            await File.WriteAllTextAsync(Path.Combine(folder, $"a{i:00}.cs"), string.Concat(lines));
        }

        var (client, _) = ChatClients.Create(new JudgeSpec(JudgeSpec.Compatible, "test", Cascade: false), server.Endpoint, null, TimeSpan.FromMinutes(2));
        var spans = new List<SpanLabel>();
        var report = await ScanRun.RunAsync(
            RepositoryInput.Resolve([folder], null), null, new PipelineOptions { Chat = new ChatJudgeOptions { Client = client, Model = "test", Concurrency = InFlight, Shots = 0 } },
            new ScanOutputs { Span = spans.Add }, new RunHooks(), CancellationToken.None);

        Assert.Empty(report.Asked!.Unanswered);
        Assert.Equal(Files * LinesOfFile, report.Asked.Candidates);
        Assert.Equal(server.Received.Count, report.Asked.Requests);
        Assert.Equal(InFlight, most);
        var found = spans.Where(s => s.Label == Label.Sensitive).Select(s => (int.Parse(s.Path[1..3], CultureInfo.InvariantCulture) * LinesOfFile) + (s.Line / 2)).Distinct().Order();
        Assert.Equal(Enumerable.Range(0, Files * LinesOfFile).Where(n => n % 3 == 0), found);
    }

    private static JsonObject Judge(JsonElement candidate) =>
        Number().Match(candidate.GetProperty("text").GetString()!) is { Success: true } n && int.Parse(n.Value, CultureInfo.InvariantCulture) % 3 != 0 ? SmallModel.Clean(candidate) : SmallModel.Judge(candidate);

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); seen < value && Interlocked.CompareExchange(ref most, value, seen) != seen; seen = Volatile.Read(ref most))
        {
        }
    }

    [GeneratedRegex(@"(?<=zkwq)\d{5}")]
    private static partial Regex Number();
}
