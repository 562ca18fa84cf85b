using System.Text.Json;

using GdrCode.Model;

namespace GdrCode.Cli.Output;

/// <summary>What goes to standard output for other programs.</summary>
internal static class ReportJson
{
    public static void Write(RunReport report, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(report, OutputFormats.Report));

    public static void WriteRow(SpanLabel span) => Console.Out.WriteLine(JsonSerializer.Serialize(span, OutputFormats.Span));
}
