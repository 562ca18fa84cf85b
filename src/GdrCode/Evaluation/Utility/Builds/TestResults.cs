using System.Xml;
using System.Xml.Linq;

namespace GdrCode.Evaluation.Utility.Builds;

/// <summary>What passed, by test method: rows of data have names that refining may change.</summary>
internal static class TestResults
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Reads all result files of a folder.</summary>
    public static IReadOnlyDictionary<string, int> Passed(string folder)
    {
        var passed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.trx", SearchOption.AllDirectories))
        {
            Add(passed, path);
        }

        return passed;
    }

    private static void Add(Dictionary<string, int> passed, string path)
    {
        XDocument document;
        try
        {
            document = XDocument.Load(path);
        }
        catch (XmlException)
        {
            // A host that was ended while it wrote leaves half a file; its tests did not pass.
            return;
        }

        var methods = document.Descendants(Trx + "UnitTest").ToDictionary(
            t => (string?)t.Attribute("id") ?? string.Empty,
            t => t.Element(Trx + "TestMethod") is { } m ? $"{(string?)m.Attribute("className")}.{Bare((string?)m.Attribute("name"))}" : string.Empty);
        foreach (var result in document.Descendants(Trx + "UnitTestResult").Where(r => (string?)r.Attribute("outcome") == "Passed"))
        {
            var method = methods.GetValueOrDefault((string?)result.Attribute("testId") ?? string.Empty, string.Empty);
            passed[method] = passed.GetValueOrDefault(method) + 1;
        }
    }

    private static string Bare(string? name) => name?.Split('(')[0] ?? string.Empty;
}
