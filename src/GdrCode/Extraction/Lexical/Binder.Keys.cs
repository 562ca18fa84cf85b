using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>Reads the key, path or word that stands left of a value.</summary>
internal sealed partial class Binder
{
    private const int MaxName = 100;

    // Words between which and a string no binding is meant.
    private static readonly HashSet<string> s_keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "return", "in", "is", "not", "and", "or", "case", "when", "then", "else", "elif", "if", "unless", "while", "of", "await", "yield", "raise", "throw",
        "throws", "import", "from", "include", "require", "use", "using", "package", "export", "default", "print", "println", "echo", "puts", "printf", "new",
        "do", "end", "let", "var", "const", "as", "to", "typeof", "del", "assert", "goto", "match", "with", "like", "values", "select", "where", "on", "into",
        "mod", "div", "xor", "begin", "open", "module", "namespace", "extern", "public", "private", "static", "final", "void", "null", "nil", "none", "true", "false",
    };

    private static readonly HashSet<string> s_types = new(StringComparer.OrdinalIgnoreCase)
    {
        "string", "str", "text", "char", "varchar", "nvarchar", "int", "integer", "long", "bigint", "number", "float", "double", "decimal", "any", "bytes", "byte",
        "symbol", "object", "cstring", "ansistring", "widestring", "unicodestring", "uint", "int64", "i64", "u64", "i32", "u32", "f64", "f32", "numeric", "option",
    };

    /// <summary>Past the blanks left of a position, over at most one line end when <paramref name="lines"/> says so.</summary>
    private int Left(int p, bool lines)
    {
        var least = Math.Max(0, p - Reach);
        var breaks = 0;
        while (p > least)
        {
            var c = text[p - 1];
            if (c is '\r' or '\n')
            {
                if (!lines || (c == '\n' && ++breaks > 1))
                {
                    break;
                }
            }
            else if (c is not (' ' or '\t' or '@' or '$'))
            {
                break;
            }

            p--;
        }

        return p;
    }

    private (string? Name, string? Scope) Key(int p, int previous, bool isAssignment)
    {
        p = Left(p, lines: false);
        if (p == 0)
        {
            return default;
        }

        while (previous >= 0 && tokens[previous].Start >= p)
        {
            previous--;
        }

        if (text[p - 1] == ']')
        {
            var inner = Left(p - 1, lines: false);
            if (previous >= 0 && tokens[previous].End == inner && tokens[previous].Kind is LexicalTokenKind.String)
            {
                return (Value(previous), null);
            }

            var open = text.LastIndexOf('[', p - 1, Math.Min(p, 40));
            if (open < 0 || text.AsSpan(open, p - open).ContainsAny('\r', '\n'))
            {
                return default;
            }

            // An index that is a name is the key; a number or nothing leaves the variable.
            var index = text.AsSpan(open + 1, p - open - 2).Trim(" :'\"");
            return index.Length > 0 && char.IsLetter(index[0]) && IsKey(index) ? (index.ToString(), null) : Key(open, previous, isAssignment: false);
        }

        if (previous >= 0 && tokens[previous].End == p && tokens[previous].Kind is LexicalTokenKind.String or LexicalTokenKind.Word)
        {
            // a ? "x" : "y" binds nothing.
            var before = Left(tokens[previous].Start, lines: true);
            return before > 0 && text[before - 1] == '?' ? default : (Value(previous), null);
        }

        if (!IsPart(text[p - 1]))
        {
            return text[p - 1] is '?' or '!' && p > 1 && IsPart(text[p - 2]) ? Key(p - 1, previous, isAssignment) : default;
        }

        var path = Path(p, out var start);
        return isAssignment ? Annotated(path, start) : path;
    }

    /// <summary>The variable, where what stands before the equals sign is its type.</summary>
    private (string? Name, string? Scope) Annotated((string? Name, string? Scope) path, int start)
    {
        var p = Left(start, lines: false);
        if (p > 1 && text[p - 1] == ':' && text[p - 2] != ':')
        {
            var q = Left(p - 1, lines: false);
            q = q > 0 && text[q - 1] is '?' or '!' ? q - 1 : q;
            return q > 0 && IsPart(text[q - 1]) ? Path(q, out _) : path;
        }

        if (path.Name is null || !s_types.Contains(path.Name))
        {
            return path;
        }

        while (p > 0 && text[p - 1] is '&' or '*' or '[' or ']' or '<' or '?')
        {
            p = Left(p - 1, lines: false);
        }

        if (p > 1 && text[p - 1] == ':')
        {
            // birth::text = '…' is a cast, and the column stands before it.
            return text[p - 2] != ':' ? Annotated((path.Name, null), p) : Left(p - 2, lines: false) is var column && column > 0 && IsPart(text[column - 1]) ? Path(column, out _) : path;
        }

        if (p == 0 || !IsPart(text[p - 1]) || start == p)
        {
            return path;
        }

        var before = Path(p, out start);
        if (string.Equals(before.Name, "as", StringComparison.OrdinalIgnoreCase) && Left(start, lines: false) is var variable && variable > 0 && IsPart(text[variable - 1]))
        {
            return Path(variable, out _);
        }

        return before.Name is null || s_keywords.Contains(before.Name) ? path : before;
    }

    private (string? Name, string? Scope) WordBefore(int p, int previous)
    {
        if (!IsPart(text[p - 1]))
        {
            return default;
        }

        var (name, scope) = Path(p, out var start);
        if (name is null)
        {
            return default;
        }

        if (name is "to" && previous >= 0 && tokens[previous].End == Left(start, lines: false))
        {
            return (Value(previous), null);
        }

        if (string.Equals(name, "by", StringComparison.OrdinalIgnoreCase) && Left(start, lines: false) is var q && q > 0 && IsPart(text[q - 1]))
        {
            return string.Equals(Path(q, out _).Name, "identified", StringComparison.OrdinalIgnoreCase) ? ("password", "IDENTIFIED BY") : default;
        }

        if (s_keywords.Contains(name) || char.IsAsciiDigit(name[0]))
        {
            return default;
        }

        return start > 0 && text[start - 1] == '(' ? (null, name) : (name, scope);
    }

    /// <summary>The name that ends at a position and what stands before its last dot.</summary>
    private (string? Name, string? Scope) Path(int end, out int start)
    {
        start = end;
        var least = Math.Max(0, end - MaxName);
        while (start > least && IsPart(text[start - 1]))
        {
            start--;
        }

        var path = text.AsSpan(start, end - start).Trim("-.$@");
        var dot = path.LastIndexOf('.');
        var name = path[(dot + 1)..];
        return (name.IsEmpty ? null : name.ToString(), dot > 0 ? path[..dot].ToString() : null);
    }

    private string Value(int index)
    {
        var token = tokens[index];
        return text[token.ValueStart..Math.Min(token.ValueEnd, token.ValueStart + MaxName)];
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or '$' or '@';
}
