using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GdrCode.Extraction.Lexical;

/// <summary>A YAML document as plain objects (string, list, dictionary), read from events so that no reflection runs at start.</summary>
internal static class YamlTree
{
    public static object? Read(TextReader reader)
    {
        var parser = new Parser(reader);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        return Node(parser);
    }

    private static object? Node(IParser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return scalar.Value;
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<object?>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node(parser));
            }

            return items;
        }

        parser.Consume<MappingStart>();
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            map[parser.Consume<Scalar>().Value] = Node(parser);
        }

        return map;
    }
}
