using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GdrCode.Cli.Configuration;

/// <summary>Reads YAML of two levels event by event, so that everything keeps its place and one fault hides no other.</summary>
internal sealed class ConfigurationReader(TextReader text)
{
    private readonly Parser parser = new(text);
    private readonly List<Setting> settings = [];
    private readonly List<ConfigurationFault> faults = [];

    public (IReadOnlyList<Setting> Settings, IReadOnlyList<ConfigurationFault> Faults) Read()
    {
        try
        {
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _))
            {
                ReadDocument();
            }

            if (parser.Accept<DocumentStart>(out var second))
            {
                Fault(second, "a second document; a configuration is one document");
            }
        }
        catch (YamlException e)
        {
            faults.Add(new ConfigurationFault(Position.Of(e.Start), $"not YAML: {e.Message}"));
        }
        catch (InvalidOperationException)
        {
            // The scanner fails so on some broken flow mappings, without a place.
            faults.Add(new ConfigurationFault(Position.Of(parser.Current?.End ?? Mark.Empty), "not YAML from here on"));
        }

        return (settings, faults);
    }

    private void ReadDocument()
    {
        if (parser.Accept<MappingStart>(out _))
        {
            ReadMapping(section: null);
        }
        else if (parser.TryConsume<Scalar>(out var scalar))
        {
            if (!IsEmpty(scalar))
            {
                Fault(scalar, "not a setting; write NAME: VALUE");
            }
        }
        else
        {
            Fault(parser.Current!, "not settings; write NAME: VALUE, one a line");
            parser.SkipThisAndNestedEvents();
        }

        parser.Consume<DocumentEnd>();
    }

    private void ReadMapping(string? section)
    {
        parser.Consume<MappingStart>();
        var read = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                Fault(parser.Current!, "a name must be plain text");
                parser.SkipThisAndNestedEvents();
                parser.SkipThisAndNestedEvents();
                continue;
            }

            // A name may be that of a command and of an option: they are two entries.
            if (!read.Add($"{(parser.Accept<MappingStart>(out _) ? "section " : string.Empty)}{key.Value}"))
            {
                Fault(key, $"{key.Value}: is there twice");
                parser.SkipThisAndNestedEvents();
                continue;
            }

            ReadEntry(section, key);
        }
    }

    private void ReadEntry(string? section, Scalar key)
    {
        if (parser.TryConsume<Scalar>(out var value))
        {
            if (IsEmpty(value))
            {
                Fault(key, $"{key.Value}: has no value");
            }
            else
            {
                settings.Add(new Setting(section, key.Value, value.Value, Position.Of(key.Start), Position.Of(value.Start)));
            }
        }
        else if (section is null && parser.Accept<MappingStart>(out _) && ConfiguredCommands.IsSection(key.Value))
        {
            ReadMapping(key.Value);
        }
        else
        {
            Fault(key, parser.Current switch
            {
                AnchorAlias => $"{key.Value}: aliases are not taken; write the value again",
                MappingStart when section is null => $"{key.Value}: is no command that can be configured; these can: {string.Join(", ", ConfiguredCommands.Sections)}",
                _ => $"{key.Value}: must be one value",
            });
            parser.SkipThisAndNestedEvents();
        }
    }

    private static bool IsEmpty(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";

    private void Fault(ParsingEvent at, string message) => faults.Add(new ConfigurationFault(Position.Of(at.Start), message));
}
