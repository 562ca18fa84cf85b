using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>Finds comments, strings, numbers and unquoted values of a language in one pass over the text.</summary>
internal sealed partial class Lexer
{
    private const int MaxDepth = 4;

    private readonly string _text;
    private readonly Language _language;
    private readonly List<Token> _tokens;
    private readonly Stack<(int Start, int End, int Depth)> _inner = new();

    // What may be spent on searches that find nothing. When it is spent, the constructs that need them are read as plain text,
    // so that hostile nesting costs linear time.
    private long _budget;
    private bool _fresh;
    private int _lineStart;
    private int _depth;

    private Lexer(string text, int length, Language language, List<Token> tokens)
    {
        _text = text;
        _language = language;
        _tokens = tokens;
        _budget = (4L * length) + 65_536;
    }

    /// <summary>Appends the tokens of [start, end) in order of their start; what stands in a hole follows the hole.</summary>
    public static void Read(string text, int start, int end, Language language, List<Token> tokens)
    {
        var first = tokens.Count;
        var lexer = new Lexer(text, end - start, language, tokens);
        lexer.Scan(start, end);
        if (lexer._inner.Count == 0)
        {
            return;
        }

        while (lexer._inner.TryPop(out var inner))
        {
            lexer._depth = inner.Depth;
            lexer.Scan(inner.Start, inner.End);
        }

        tokens.Sort(first, tokens.Count - first, TokenOrder.Instance);
    }

    private void Scan(int start, int end)
    {
        _fresh = true;
        _lineStart = start;
        var words = _language.Has(LanguageTraits.Words);
        var openers = _language.Openers;
        var i = start;
        while (i < end)
        {
            var c = _text[i];
            if (c is ' ' or '\t')
            {
                i++;
                continue;
            }

            if (c is '\r' or '\n')
            {
                i = LineEnd(i, end);
                continue;
            }

            var fresh = _fresh;
            _fresh = false;
            var candidates = openers.At(c);
            var next = candidates.Length == 0 ? -1 : Open(i, end, fresh, candidates);
            i = next > i ? next : words ? Word(i, end, fresh) : Code(i, end, c);
        }
    }

    private int LineEnd(int i, int end)
    {
        i += _text[i] == '\r' && i + 1 < end && _text[i + 1] == '\n' ? 2 : 1;
        var line = _lineStart;
        _lineStart = i;
        _fresh = true;
        EndStatement();
        return _heredocs.Count > 0 ? HeredocBodies(i, end)
            : _language.Has(LanguageTraits.Sql) ? CopiedRows(line, i, end)
            : i;
    }

    private int Code(int i, int end, char c)
    {
        if (char.IsAsciiDigit(c))
        {
            return Number(i, end);
        }

        if (IsWord(c))
        {
            do
            {
                i++;
            }
            while (i < end && IsWord(_text[i]));
            return i;
        }

        return c switch
        {
            '\\' when _language.Has(LanguageTraits.Backslash) => Math.Min(i + 2, end),
            '/' when _language.Has(LanguageTraits.Regex) => Regex(i, end),
            _ => i + 1,
        };
    }

    private int Open(int i, int end, bool fresh, ReadOnlySpan<Opener> candidates)
    {
        var rest = _text.AsSpan(i, end - i);
        foreach (var opener in candidates)
        {
            if ((opener.LineStart && !fresh) || !opener.Matches(rest))
            {
                continue;
            }

            var next = opener.Form is { } form ? String(i, end, opener.Text.Length, form) : Comment(i, end, opener);
            if (next > i)
            {
                return next;
            }
        }

        return -1;
    }

    private int Comment(int i, int end, Opener opener)
    {
        if (_language.Has(LanguageTraits.WordComments) && i > 0 && !(char.IsWhiteSpace(_text[i - 1]) || ";(&|{}".Contains(_text[i - 1], StringComparison.Ordinal)))
        {
            return -1;
        }

        var valueStart = i + opener.Text.Length;
        int valueEnd;
        int next;
        if (opener.Block is { } block)
        {
            valueEnd = BlockEnd(valueStart, end, block);
            next = valueEnd < 0 ? end : valueEnd + block.Close.Length;
            valueEnd = valueEnd < 0 ? end : valueEnd;
        }
        else
        {
            valueEnd = next = EndOfLine(valueStart, end);
        }

        Trim(ref valueStart, ref valueEnd);
        _tokens.Add(new(opener.Documentation ? LexicalTokenKind.Documentation : LexicalTokenKind.Comment, i, next, valueStart, valueEnd));
        return next;
    }

    private int BlockEnd(int i, int end, BlockComment block)
    {
        var depth = 1;
        var nests = _language.Has(LanguageTraits.Nests) && block.Open != block.Close;
        while (i < end)
        {
            var close = _text.IndexOf(block.Close, i, end - i, StringComparison.Ordinal);
            if (close < 0)
            {
                return -1;
            }

            if (nests)
            {
                for (var open = i; (open = _text.IndexOf(block.Open, open, close - open, StringComparison.Ordinal)) >= 0; open += block.Open.Length)
                {
                    depth++;
                }
            }

            if (--depth == 0)
            {
                return close;
            }

            i = close + block.Close.Length;
        }

        return -1;
    }

    private int EndOfLine(int i, int end)
    {
        var k = _text.AsSpan(i, end - i).IndexOfAny('\r', '\n');
        return k < 0 ? end : i + k;
    }

    private void Trim(ref int start, ref int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || (c > 127 && char.IsLetterOrDigit(c));

    private sealed class TokenOrder : IComparer<Token>
    {
        public static readonly TokenOrder Instance = new();

        public int Compare(Token x, Token y) => x.Start != y.Start ? x.Start.CompareTo(y.Start) : y.End.CompareTo(x.End);
    }
}
