using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GdrCode.Evaluation.Utility;

/// <summary>Whether a text is well-formed in the format that its name tells.</summary>
internal static class FormatParsers
{
    private static readonly JsonDocumentOptions Json = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly Dictionary<string, (string Format, Func<string, bool> Parses)> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".cs"] = ("C#", IsCSharp),
        [".json"] = ("JSON", IsJson),
        [".xml"] = ("XML", IsXml),
        [".csproj"] = ("XML", IsXml),
        [".props"] = ("XML", IsXml),
        [".targets"] = ("XML", IsXml),
        [".config"] = ("XML", IsXml),
        [".resx"] = ("XML", IsXml),
        [".xaml"] = ("XML", IsXml),
        [".nuspec"] = ("XML", IsXml),
        [".yaml"] = ("YAML", IsYaml),
        [".yml"] = ("YAML", IsYaml),
    };

    /// <summary>The format and its test, or null where the name tells none of them.</summary>
    public static (string Format, Func<string, bool> Parses)? Of(string path) => ByExtension.TryGetValue(Path.GetExtension(path), out var found) ? found : null;

    private static bool IsCSharp(string text) => !CSharpSyntaxTree.ParseText(text).GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsXml(string text)
    {
        try
        {
            XDocument.Parse(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool IsYaml(string text)
    {
        try
        {
            new YamlStream().Load(new StringReader(text));
            return true;
        }
        catch (YamlException)
        {
            return false;
        }
    }
}
