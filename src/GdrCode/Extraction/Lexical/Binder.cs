using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>Finds what a value is bound to by looking a little way to the left, on the same statement.</summary>
internal sealed partial class Binder(string text, List<Token> tokens)
{
    private const int Reach = 400;

    // The list (call, array, object) that the value before stood in: the next element looks no further than its comma.
    private int _listEnd = -1;
    private BoundList _list;

    /// <summary>Name and scope of the value of a token.</summary>
    public (string? Name, string? Scope) Bind(int index)
    {
        if (tokens[index].Form?.Special is StringSpecial.Heredoc)
        {
            return default;
        }

        var start = tokens[index].Start;
        var result = At(start, index - 1, depth: 0, out var list);
        _list = list;
        _listEnd = tokens[index].End;
        return result;
    }

    /// <summary>Whether a string is a statement of its own: documentation, in the languages that have such.</summary>
    public bool IsStatement(int index)
    {
        var token = tokens[index];
        return token.Form is { Id: "py-tdq" or "py-tsq" or "py-raw-tdq" or "py-raw-tsq" or "hash-tdq" or "julia-tdq" }
            && (Left(token.Start, lines: false) is var left && (left == 0 || text[left - 1] is '\n' or '\r' || EndsWithDoc(left)));
    }

    private bool EndsWithDoc(int left) => left >= 3 && text.AsSpan(left - 3, 3) is "doc";

    private (string? Name, string? Scope) At(int position, int previous, int depth, out BoundList list)
    {
        list = default;
        var p = Left(position, lines: true);
        if (p == 0 || depth > 2)
        {
            return default;
        }

        switch (text[p - 1])
        {
            case '=':
                while (p > 0 && "=!<>:+?.|&~*^-/%".Contains(text[p - 1], StringComparison.Ordinal))
                {
                    p--;
                }

                return Key(p, previous, isAssignment: true);
            case '>' when p > 1 && text[p - 2] is '=' or '-':
            case '-' when p > 1 && text[p - 2] == '<':
                return Key(p - 2, previous, isAssignment: false);
            case ':' when p > 1 && text[p - 2] != ':':
                return Key(p - 1, previous, isAssignment: false);
            case '(' or '[' or '{':
                list = Opened(p - 1, previous, depth);
                return list.Bind(0, null);
            case ',':
                list = List(p - 1, previous, depth);
                return list.Bind(list.Ordinal, First(p - 1, previous, list));
            case '+' or '&' or '.' when Joined(p - 1, previous) is { } joined:
                return At(tokens[joined].Start, joined - 1, depth + 1, out list);
            default:
                return WordBefore(p, previous);
        }
    }

    /// <summary>The string that is concatenated with what follows it.</summary>
    private int? Joined(int p, int previous)
    {
        var left = Left(p, lines: true);
        return previous >= 0 && tokens[previous].End == left && tokens[previous].Kind is LexicalTokenKind.String ? previous : null;
    }

    private BoundList Opened(int bracket, int previous, int depth)
    {
        var p = Left(bracket, lines: false);
        if (text[bracket] != '[' && p > 0 && IsPart(text[p - 1]))
        {
            var (name, scope) = Path(p, out _);
            return text[bracket] == '('
                ? new BoundList('(', null, scope is null ? name : scope + "." + name, 0, IsCall: true)
                : new BoundList('{', name, scope, 0, IsCall: false);
        }

        var (outer, outerScope) = At(bracket, previous, depth + 1, out _);
        return new BoundList(text[bracket], outer, outerScope, 0, IsCall: false);
    }

    private BoundList List(int comma, int previous, int depth)
    {
        if (previous >= 0 && _listEnd == Left(comma, lines: true) && _list.Bracket != '\0')
        {
            return _list with { Ordinal = _list.Ordinal + 1 };
        }

        var nesting = 0;
        var ordinal = 1;
        var least = Math.Max(0, comma - Reach);
        for (var p = comma; p > least;)
        {
            while (previous >= 0 && tokens[previous].Start >= p)
            {
                previous--;
            }

            if (previous >= 0 && tokens[previous].End >= p)
            {
                p = tokens[previous--].Start;
                continue;
            }

            switch (text[--p])
            {
                case ')' or ']' or '}':
                    nesting++;
                    break;
                case '(' or '[' or '{':
                    if (nesting-- == 0)
                    {
                        return Opened(p, previous, depth + 1) with { Ordinal = ordinal };
                    }

                    break;
                case ',' when nesting == 0:
                    ordinal++;
                    break;
                case ';':
                    return default;
            }
        }

        return default;
    }

    /// <summary>The first element of a list, when it is a key: of a call's arguments or of a tuple.</summary>
    private string? First(int comma, int previous, BoundList list)
    {
        // A call whose first argument is a key, or a tuple whose first element is an atom; other rows name nothing.
        if (list.Ordinal != 1 || list.Bracket == '[' || (list.Bracket == '(' && !list.IsCall))
        {
            return null;
        }

        var p = Left(comma, lines: false);
        if (list.Bracket == '(' && previous >= 0 && tokens[previous].End == p)
        {
            var key = text.AsSpan(tokens[previous].ValueStart, tokens[previous].ValueEnd - tokens[previous].ValueStart);
            return tokens[previous].Kind is LexicalTokenKind.String && IsKey(key) ? key.ToString() : null;
        }

        return list.Bracket == '{' && p > 0 && char.IsLetter(text[p - 1]) ? Path(p, out _).Name : null;
    }

    private static bool IsKey(ReadOnlySpan<char> key)
    {
        foreach (var c in key)
        {
            if (!IsPart(c) && c is not (':' or '/' or ' '))
            {
                return false;
            }
        }

        return key.Length is > 0 and <= 60;
    }

    /// <summary>A bracket with the name or call before it, and the element reached.</summary>
    private readonly record struct BoundList(char Bracket, string? Name, string? Scope, int Ordinal, bool IsCall)
    {
        public (string? Name, string? Scope) Bind(int ordinal, string? first) => (ordinal == 1 && first is not null ? first : Name, Scope);
    }
}
