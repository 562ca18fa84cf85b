using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GdrCode.Verification.Config;

/// <summary>What YamlDotNet's parser sees of a text: its events, which of them are keys, and where it fails if it does.</summary>
internal static class YamlShape
{
    /// <summary>The parser's cost grows with the square of the nesting; no file of use comes near this.</summary>
    public const int Deepest = 500;

    /// <summary>The events of both texts side by side; null where they differ in more than the values of scalars that are no keys.</summary>
    public static bool Agree(string before, string after, Func<Scalar, Scalar, bool> mayDiffer, out bool isWellFormed)
    {
        var first = Open(before);
        var second = Open(after);
        var keys = new KeyTracker();
        isWellFormed = false;
        while (true)
        {
            var firstReads = TryRead(first, out var firstFault);
            var secondReads = TryRead(second, out var secondFault);
            if (firstReads != secondReads || firstFault != secondFault)
            {
                return false;
            }

            if (!firstReads)
            {
                isWellFormed = firstFault < 0;
                return true;
            }

            var isKey = keys.Next(first.Current!);
            if (!Same(first.Current!, second.Current!, isKey, mayDiffer))
            {
                return false;
            }
        }
    }

    /// <summary>Whether brackets or dashes open more levels than the parser can take.</summary>
    public static bool IsTooDeep(string text)
    {
        var depth = 0;
        var dashes = 0;
        foreach (var c in text)
        {
            depth += c is '[' or '{' ? 1 : c is ']' or '}' && depth > 0 ? -1 : 0;
            dashes = c is '-' or '?' ? dashes + 1 : c is ' ' ? dashes : 0;
            if (depth > Deepest || dashes > Deepest)
            {
                return true;
            }
        }

        return false;
    }

    private static Parser Open(string text) => new(new StringReader(text.TrimStart('\uFEFF')));

    private static bool TryRead(Parser parser, out long fault)
    {
        fault = -1;
        try
        {
            return parser.MoveNext();
        }
        catch (Exception e)
        {
            // On some broken text the parser fails with exceptions of other kinds than its own; the text is malformed all the same.
            fault = e is YamlException at ? at.Start.Line : parser.Current?.End.Line ?? 0;
            return false;
        }
    }

    private static bool Same(ParsingEvent first, ParsingEvent second, bool isKey, Func<Scalar, Scalar, bool> mayDiffer) => (first, second) switch
    {
        (Scalar a, Scalar b) => SameNode(a, b) && a.Style == b.Style && a.IsPlainImplicit == b.IsPlainImplicit && a.IsQuotedImplicit == b.IsQuotedImplicit
            && (a.Value == b.Value || !isKey && mayDiffer(a, b)),
        (AnchorAlias a, AnchorAlias b) => a.Value == b.Value,
        (MappingStart a, MappingStart b) => SameNode(a, b) && a.Style == b.Style,
        (SequenceStart a, SequenceStart b) => SameNode(a, b) && a.Style == b.Style,
        (DocumentStart a, DocumentStart b) => a.IsImplicit == b.IsImplicit,
        (DocumentEnd a, DocumentEnd b) => a.IsImplicit == b.IsImplicit,
        _ => first.GetType() == second.GetType(),
    };

    private static bool SameNode(NodeEvent first, NodeEvent second) => first.Anchor == second.Anchor && first.Tag == second.Tag;

    /// <summary>Tells keys from values: in a mapping every other node is a key.</summary>
    private sealed class KeyTracker
    {
        private readonly Stack<(bool IsMapping, bool AwaitsKey)> open = new();

        public bool Next(ParsingEvent current)
        {
            if (current is MappingEnd or SequenceEnd)
            {
                open.Pop();
                return false;
            }

            if (current is not (NodeEvent or AnchorAlias))
            {
                return false;
            }

            var isKey = false;
            if (open.TryPop(out var level))
            {
                isKey = level is { IsMapping: true, AwaitsKey: true };
                open.Push((level.IsMapping, !level.AwaitsKey));
            }

            if (current is MappingStart or SequenceStart)
            {
                open.Push((current is MappingStart, true));
            }

            return isKey;
        }
    }
}
