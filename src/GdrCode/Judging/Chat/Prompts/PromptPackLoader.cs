using System.Security.Cryptography;
using System.Text;

using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GdrCode.Judging.Chat.Prompts;

/// <summary>Reads the files of a criterion, embedded in the assembly, and checks them.</summary>
internal static class PromptPackLoader
{
    // Unknown keys are faults: a misspelt one would silently change what is asked.
    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithTypeMapping<IReadOnlyList<string>, List<string>>()
        .WithTypeMapping<IReadOnlyList<ExamplePart>, List<ExamplePart>>()
        .WithEnforceRequiredMembers()
        .Build();

    public static PromptPack Load(string criterion)
    {
        var (promptText, examplesText) = (Read(criterion, "prompt"), Read(criterion, "examples"));
        var prompt = Parse<PromptFile>(criterion, "prompt", promptText);
        var examples = Parse<ExamplesFile>(criterion, "examples", examplesText);
        var pack = new PromptPack
        {
            Criterion = prompt.Criterion,
            Version = prompt.Version,
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(promptText + '\0' + examplesText)))[..8],
            System = prompt.System.Trim(),
            Contract = prompt.Contract.Trim(),
            Categories = prompt.Categories.Trim(),
            Answer = prompt.Answer.Trim(),
            Rewording = prompt.Rewording.Trim(),
            Examples = examples.Examples,
            SensitiveControls = examples.Controls.Sensitive,
            CleanControls = examples.Controls.Clean,
        };
        Check(pack);
        return pack;
    }

    private static void Check(PromptPack pack)
    {
        var sensitive = pack.Examples.Count(e => e.Verdict == "sensitive");
        var clean = pack.Examples.Count(e => e.Verdict == "clean");
        if (sensitive != clean)
        {
            throw new InvalidDataException($"rules/prompts/{pack.Criterion}/examples.yaml: {sensitive} sensitive examples and {clean} clean ones; there must be as many of both");
        }

        foreach (var example in pack.Examples)
        {
            foreach (var part in example.Parts.Concat(example.Suspected).Where(p => !example.Text.Contains(p.Quote, StringComparison.Ordinal)))
            {
                throw new InvalidDataException($"rules/prompts/{pack.Criterion}/examples.yaml: '{part.Quote}' is not in the text '{example.Text}'");
            }
        }

        if (pack.SensitiveControls.Count == 0 || pack.CleanControls.Count == 0 || pack.SensitiveControls.Any(c => c.Quote is null || c.Category is null || !c.Text.Contains(c.Quote, StringComparison.Ordinal)))
        {
            throw new InvalidDataException($"rules/prompts/{pack.Criterion}/examples.yaml: controls need clean texts, and sensitive ones with a quote and a category");
        }
    }

    private static T Parse<T>(string criterion, string file, string text)
    {
        try
        {
            return Deserializer.Deserialize<T>(text);
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"rules/prompts/{criterion}/{file}.yaml:{e.Start.Line}: {e.InnerException?.Message ?? e.Message}", e);
        }
    }

    private static string Read(string criterion, string file)
    {
        var name = $"rules/prompts/{criterion}/{file}.yaml";
        using var stream = typeof(PromptPackLoader).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name}: there is no such prompt");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private sealed record PromptFile
    {
        public required string Criterion { get; init; }

        public required int Version { get; init; }

        public required string System { get; init; }

        public required string Contract { get; init; }

        public required string Categories { get; init; }

        public required string Answer { get; init; }

        public required string Rewording { get; init; }
    }

    private sealed record ExamplesFile
    {
        public required List<PromptExample> Examples { get; init; }

        public required ControlsNode Controls { get; init; }
    }

    private sealed record ControlsNode
    {
        public required List<ControlText> Sensitive { get; init; }

        public required List<ControlText> Clean { get; init; }
    }
}
