using GdrCode.Judging.Chat.Clients;

using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GdrCode.Cli.Chat;

/// <summary>Sends spans and metrics of requests to where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says; nothing without it.</summary>
internal sealed class Telemetry : IDisposable
{
    private readonly TracerProvider traces;
    private readonly MeterProvider metrics;

    private Telemetry()
    {
        traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(r => r.AddService("gdr")).AddSource(ClientChain.TelemetrySource).AddOtlpExporter().Build();
        metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(r => r.AddService("gdr")).AddMeter(ClientChain.TelemetrySource).AddOtlpExporter().Build();
    }

    /// <summary>Null where nobody asks for it.</summary>
    public static Telemetry? Start() => Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 } ? new Telemetry() : null;

    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }
}
