using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace GdrCode.Cli.Tests.Chat;

/// <summary>Ends the tool in the middle, once without a word: what was answered is on disk.</summary>
public sealed class KillTests : IDisposable
{
    private const int Files = 24;
    private const int Concurrency = 3;

    private readonly string folder = Directory.CreateTempSubdirectory("gdr-kill-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task EndedRun_StartedAgain_AsksNothingTwiceThatWasAnswered()
    {
        var code = Directory.CreateDirectory(Path.Combine(folder, "code")).FullName;
        for (var i = 0; i < Files; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(code, $"A{i:00}.cs"), $"// ask Kadri Põlluste, kadri{i}.polluste@hallingbil.no\nclass A{i} {{ }}\n");
        }

        var answered = new ConcurrentQueue<string>();
        using var held = new SemaphoreSlim(0);
        var left = 0;
        await using var server = await ModelServer.StartAsync(async (request, context) =>
        {
            if (Interlocked.Decrement(ref left) < 0)
            {
                held.Release();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), context.RequestAborted);
            answered.Enqueue(request.Body);
            await ModelServer.CompleteAsync(context, SmallModel.Answer(request));
        });

        foreach (var (answers, isKilled) in ((int, bool)[])[(5, true), (8, false)])
        {
            Interlocked.Exchange(ref left, answers);
            var before = answered.Count;
            using var run = Tool.Start(["refine", code, .. Options(server), .. isKilled ? Array.Empty<string>() : ["--resume"]]);
            var drained = Task.WhenAll(run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
            // As many as may be under way are held: those that were answered before them have been taken in.
            for (var i = 0; i < Concurrency; i++)
            {
                Assert.True(await held.WaitAsync(TimeSpan.FromMinutes(3)), "the run ended or hangs");
            }

            Assert.False(run.HasExited);
            if (isKilled)
            {
                run.Kill();
            }
            else
            {
                // As Ctrl-C does, but a shell may have its children ignore that.
                using var kill = Process.Start("kill", ["-TERM", run.Id.ToString(CultureInfo.InvariantCulture)]);
                await kill.WaitForExitAsync();
            }

            await run.WaitForExitAsync();
            await drained;
            Assert.Equal(isKilled ? 128 + 9 : 75, run.ExitCode);
            Assert.Equal(before + answers, answered.Count);
        }

        Interlocked.Exchange(ref left, int.MaxValue);
        var last = Tool.Run(["refine", code, .. Options(server), "--resume"]);

        Assert.True(last.ExitCode == 0, last.Error);
        Assert.Contains($" candidates in {Files} requests", last.Error, StringComparison.Ordinal);
        // Each file is a request of its own, and each was answered once; those that were held are the only ones that came twice or more.
        Assert.Equal(Files, answered.Count);
        Assert.Equal(Files, answered.Distinct().Count());
        Assert.Equal(Files + (2 * Concurrency), server.Received.Count);
        var written = Directory.EnumerateFiles(Path.Combine(folder, "out", "repositories", "code"), "*.cs").Select(File.ReadAllText).ToList();
        Assert.Equal(Files, written.Count);
        Assert.DoesNotContain(written, text => text.Contains("hallingbil", StringComparison.Ordinal));
    }

    private string[] Options(ModelServer server) =>
    [
        "--out", Path.Combine(folder, "out"), "--key-file", Path.Combine(Tool.Fixtures, "demo.key"), "--cache", Path.Combine(folder, "replies"),
        "--judge", "openai-compatible:test", "--endpoint", server.Endpoint, "--concurrency", Concurrency.ToString(CultureInfo.InvariantCulture),
    ];
}
