using System.Text;

namespace GdrCode.Reporting;

/// <summary>The report page: one file that needs nothing beside it and no network.</summary>
internal static class HtmlReport
{
    private const string Slot = "{{data}}";

    public static void Write(Stream stream, ReportData data, Func<string, string> groupOf)
    {
        var page = PageAssets.Report;
        var slot = page.IndexOf(Slot, StringComparison.Ordinal);
        stream.Write(Encoding.UTF8.GetBytes(page[..slot]));
        data.Write(stream, groupOf);
        stream.Write(Encoding.UTF8.GetBytes(page[(slot + Slot.Length)..]));
    }
}
