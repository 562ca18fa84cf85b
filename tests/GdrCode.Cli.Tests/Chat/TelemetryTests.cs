using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.Json;

using GdrCode.Judging.Chat;
using GdrCode.Judging.Chat.Clients;

using Microsoft.AspNetCore.Http;

namespace GdrCode.Cli.Tests.Chat;

public sealed class TelemetryTests : IDisposable
{
    private const string Person = "Kadri Põlluste";

    private readonly string folder = Directory.CreateTempSubdirectory("gdr-telemetry-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task SpansAndMetrics_FollowTheConventions_AndHoldNothingOfTheInput()
    {
        Environment.SetEnvironmentVariable("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "true");
        var (spans, measured) = (new ConcurrentQueue<Activity>(), new ConcurrentQueue<string>());

        // Tests beside this one ask in the same process.
        using var own = new Activity(nameof(SpansAndMetrics_FollowTheConventions_AndHoldNothingOfTheInput)).Start();
        using var traces = new ActivityListener
        {
            ShouldListenTo = s => s.Name == ClientChain.TelemetrySource,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == own.TraceId)
                {
                    spans.Enqueue(span);
                }
            },
        };
        ActivitySource.AddActivityListener(traces);
        using var meters = new MeterListener { InstrumentPublished = (i, l) => { if (i.Meter.Name == ClientChain.TelemetrySource) { l.EnableMeasurementEvents(i); } } };
        meters.SetMeasurementEventCallback<int>((i, v, tags, _) => measured.Enqueue(Text(i, v, tags)));
        meters.SetMeasurementEventCallback<double>((i, v, tags, _) => measured.Enqueue(Text(i, v, tags)));
        meters.Start();
        var calls = 0;
        await using var server = await ModelServer.StartAsync((request, context) =>
        {
            if (Interlocked.Increment(ref calls) == 1)
            {
                context.Response.StatusCode = 500;
                return context.Response.WriteAsync($"{{\"error\":{{\"message\":\"no idea who {Person} is\"}}}}");
            }

            return ModelServer.CompleteAsync(context, SmallModel.Answer(request));
        });

        var attempts = new ConcurrentQueue<ChatAttempt>();
        await File.WriteAllTextAsync(Path.Combine(folder, "a.cs"), $"// ask {Person} first\nclass A {{ }}\n");
        var (client, _) = GdrCode.Cli.Chat.ChatClients.Create(new GdrCode.Cli.Chat.JudgeSpec("openai-compatible", "test", Cascade: false), server.Endpoint, null, TimeSpan.FromSeconds(30));
        await ScanRun.RunAsync(
            RepositoryInput.Resolve([folder], null), null, new PipelineOptions { Chat = new ChatJudgeOptions { Client = client, Model = "test", Time = new SkippingTime(), Log = attempts.Enqueue } },
            new ScanOutputs(), new RunHooks(), CancellationToken.None);

        Assert.Equal(2, spans.Count);
        var told = spans.SelectMany(s => s.TagObjects.Select(t => $"{t.Key}={Value(t.Value)}").Concat(s.Events.Select(e => $"{e.Name} {string.Join(' ', e.Tags)}")).Append(s.DisplayName).Append(s.StatusDescription ?? "")).Concat(measured).ToList();
        Assert.Contains("gen_ai.operation.name=chat", told);
        Assert.Contains(told, t => t.StartsWith("gen_ai.usage.input_tokens=100", StringComparison.Ordinal));
        Assert.Contains(measured, m => m.StartsWith("gen_ai.client.operation.duration", StringComparison.Ordinal));
        Assert.DoesNotContain(told, t => t.Contains("Kadri", StringComparison.Ordinal) || t.Contains("Põlluste", StringComparison.Ordinal) || t.Contains("a.cs", StringComparison.Ordinal) || t.Contains("You label", StringComparison.Ordinal));
        Assert.Equal(["failed", "stop"], attempts.Select(a => a.Outcome));
        Assert.DoesNotContain("Kadri", attempts.First().Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequestLog_HoldsALinePerRequest_AndNothingOfTheInput()
    {
        await using var server = await ModelServer.StartAsync(SmallModel.Answer);
        var log = Path.Combine(folder, "requests.log");

        Tool.Run("scan", "fixtures/repositories/nordwind-billing", "--judge", "openai-compatible:test", "--endpoint", server.Endpoint, "--request-log", log);

        var lines = await File.ReadAllLinesAsync(log);
        Assert.Equal(server.Received.Count, lines.Length);
        Assert.All(lines, l => Assert.Equal(["at", "seconds", "outcome", "fault", "input_tokens", "output_tokens"], JsonDocument.Parse(l).RootElement.EnumerateObject().Select(p => p.Name)));
        Assert.All(lines, l => Assert.Equal("stop", JsonDocument.Parse(l).RootElement.GetProperty("outcome").GetString()));
    }

    private static string Text<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Create(CultureInfo.InvariantCulture, $"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={Value(t.Value)}"))}");

    private static string Value(object? value) => value is System.Collections.IEnumerable list and not string ? string.Join(',', list.Cast<object>()) : value?.ToString() ?? "";
}
