namespace GdrCode.Extraction.Lexical;

/// <summary>Strings whose end depends on how they begin.</summary>
internal sealed partial class Lexer
{
    private int Special(int i, int end, int openLength, StringForm form) => form.Special switch
    {
        StringSpecial.Character => Character(i, end),
        StringSpecial.Identifier => QuotedIdentifier(i, end, form.Close[0]),
        StringSpecial.HashRaw => HashRaw(i, end, form),
        StringSpecial.ParenRaw => ParenRaw(i, end, openLength, form),
        StringSpecial.LongBracket => LongBracket(i, end, form),
        StringSpecial.DollarTag => DollarTag(i, end),
        StringSpecial.QuoteLike => QuoteLike(i, end, openLength, form),
        _ => Heredoc(i, end, openLength, form),
    };

    private int Character(int i, int end)
    {
        if (i + 2 >= end)
        {
            return -1;
        }

        if (_text[i + 1] == '\\')
        {
            var k = i + 3;
            while (k < end && k < i + 12 && _text[k] is not ('\'' or '\r' or '\n'))
            {
                k++;
            }

            return k < end && _text[k] == '\'' ? k + 1 : -1;
        }

        var length = char.IsHighSurrogate(_text[i + 1]) ? 2 : 1;
        return _text[i + 1] != '\'' && i + 1 + length < end && _text[i + 1 + length] == '\'' ? i + length + 2 : -1;
    }

    private int QuotedIdentifier(int i, int end, char close)
    {
        var k = _text.AsSpan(i + 1, Math.Min(end - i - 1, 200)).IndexOfAny(close, '\n');
        return k >= 0 && _text[i + 1 + k] == close ? i + k + 2 : -1;
    }

    private int HashRaw(int i, int end, StringForm form)
    {
        var k = _text.AsSpan(i, Math.Min(end - i, 3)).IndexOfAny('#', '"') + i;
        var hashes = 0;
        while (k < end && _text[k] == '#' && hashes < 64)
        {
            hashes++;
            k++;
        }

        return k < end && _text[k] == '"' ? Until(i, k + 1, end, "\"" + new string('#', hashes), form) : -1;
    }

    private int ParenRaw(int i, int end, int openLength, StringForm form)
    {
        var start = i + openLength;
        var k = _text.AsSpan(start, Math.Min(end - start, 17)).IndexOf('(');
        return k < 0 ? -1 : Until(i, start + k + 1, end, string.Concat(")", _text.AsSpan(start, k), "\""), form);
    }

    private int LongBracket(int i, int end, StringForm form)
    {
        var k = i + 1;
        while (k < end && _text[k] == '=' && k < i + 64)
        {
            k++;
        }

        return k < end && _text[k] == '[' ? Until(i, k + 1, end, "]" + new string('=', k - i - 1) + "]", form) : -1;
    }

    /// <summary>The body of a function in SQL: code of its own, read as such.</summary>
    private int DollarTag(int i, int end)
    {
        var k = i + 1;
        while (k < end && IsWord(_text[k]) && k < i + 64)
        {
            k++;
        }

        if (k >= end || _text[k] != '$' || (i > 0 && IsWord(_text[i - 1])))
        {
            return -1;
        }

        var tag = _text[i..(k + 1)];
        var close = Find(tag, k + 1, end);
        if (close < 0 || _depth >= MaxDepth)
        {
            return -1;
        }

        _inner.Push((k + 1, close, _depth + 1));
        return close + tag.Length;
    }

    private int QuoteLike(int i, int end, int openLength, StringForm form)
    {
        if (i > 0 && !(char.IsWhiteSpace(_text[i - 1]) || "([{,=;".Contains(_text[i - 1], StringComparison.Ordinal)))
        {
            return -1;
        }

        var open = _text[i + openLength - 1];
        var close = open switch { '(' => ')', '[' => ']', '{' => '}', _ => open };
        if (_budget < 0)
        {
            return -1;
        }

        var depth = 1;
        for (var k = i + openLength; k < end; k++)
        {
            var c = _text[k];
            if (c == '\\')
            {
                k++;
            }
            else if (c == close && --depth == 0)
            {
                _holes.Clear();
                AddString(i, k + 1, i + openLength, k, form);
                return k + 1;
            }
            else if (c == open)
            {
                depth++;
            }
        }

        _budget -= end - i;
        return -1;
    }

    private int Until(int start, int valueStart, int end, string close, StringForm form)
    {
        var k = Find(close, valueStart, end);
        var (valueEnd, next) = k >= 0 ? (k, k + close.Length) : (EndOfLine(valueStart, end), EndOfLine(valueStart, end));
        _holes.Clear();
        AddString(start, next, valueStart, valueEnd, form);
        return next;
    }

    private int Find(string sign, int start, int end)
    {
        if (_budget < 0)
        {
            return -1;
        }

        var k = _text.IndexOf(sign, start, end - start, StringComparison.Ordinal);
        if (k < 0)
        {
            _budget -= end - start;
        }

        return k;
    }
}
