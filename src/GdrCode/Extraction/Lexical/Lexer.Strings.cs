using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>Strings that end with a fixed sign.</summary>
internal sealed partial class Lexer
{
    private readonly List<(int Start, int End)> _holes = [];

    // Forms that were opened once and never closed: from there on they end at the line end.
    private HashSet<StringForm>? _unclosed;

    private int String(int i, int end, int openLength, StringForm form)
    {
        if (!form.AfterWord && i > 0 && (IsWord(_text[i - 1]) || ")]}'.".Contains(_text[i - 1], StringComparison.Ordinal)))
        {
            return -1;
        }

        if (form.Special != StringSpecial.None)
        {
            return Special(i, end, openLength, form);
        }

        var valueStart = i + openLength;
        var limit = form.Lines && _unclosed?.Contains(form) == true ? EndOfLine(valueStart, end) : end;
        _holes.Clear();
        var (valueEnd, next) = Body(valueStart, limit, form);
        if (next < 0)
        {
            (_unclosed ??= []).Add(form);
            limit = EndOfLine(valueStart, end);
            _holes.Clear();
            (valueEnd, next) = Body(valueStart, limit, form);
            (valueEnd, next) = next < 0 ? (limit, limit) : (valueEnd, next);
        }

        AddString(i, next, valueStart, valueEnd, form);
        return next;
    }

    private void AddString(int start, int end, int valueStart, int valueEnd, StringForm form)
    {
        _tokens.Add(new(LexicalTokenKind.String, start, end, valueStart, valueEnd, form));
        AddHoles();
    }

    private void AddHoles()
    {
        if (_holes.Count == 0)
        {
            return;
        }

        // What a default holds is read at once, so that the tokens stay in the order of the text; that may meet holes of its own.
        (int Start, int End)[] holes = [.. _holes];
        _holes.Clear();
        foreach (var (start, end) in holes)
        {
            _tokens.Add(new(LexicalTokenKind.Hole, start, end, start, end));
            if (_language.Id == "shell" && ShellDefault.In(_text, start, end) is { } value)
            {
                AddDefault(value);
            }
            else if (_depth < MaxDepth && _text.AsSpan(start, end - start).IndexOfAny('"', '\'', '`') >= 0)
            {
                _inner.Push((Math.Min(start + 2, end), Math.Max(start + 2, end - 1), _depth + 1));
            }
        }
    }

    private void AddDefault(ShellDefault value)
    {
        if (_depth < MaxDepth)
        {
            _depth++;
            Emit(value.Start, value.End, (value.NameStart, value.NameEnd));
            _depth--;
        }
    }

    /// <summary>Where the value and the string end; the second is -1 when nothing closes the string before <paramref name="end"/>.</summary>
    private (int ValueEnd, int Next) Body(int i, int end, StringForm form)
    {
        var stops = form.Stops;
        while (i < end)
        {
            var k = _text.AsSpan(i, end - i).IndexOfAny(stops);
            if (k < 0)
            {
                break;
            }

            i += k;
            var c = _text[i];
            if (form.Close.Length > 0 && c == form.Close[0] && _text.AsSpan(i, end - i).StartsWith(form.Close, StringComparison.Ordinal))
            {
                var length = ClosingLength(i, end, form);
                if (length == 0)
                {
                    return (i, i + form.Close.Length);
                }

                i += length;
            }
            else if (c is '\r' or '\n')
            {
                return (i, i);
            }
            else if (Hole(i, end, form) is var hole && hole > i)
            {
                _holes.Add((i, hole));
                i = hole;
            }
            else
            {
                i = Math.Min(end, i + PlainLength(i, end, c, form));
            }
        }

        return (end, form.Lines && form.Close.Length > 0 ? -1 : end);
    }

    /// <summary>0 where the closing sign closes; else how much of the text it stands for itself in.</summary>
    private int ClosingLength(int i, int end, StringForm form)
    {
        if (form.Escape is not (EscapeStyle.Doubled or EscapeStyle.Backtick))
        {
            return 0;
        }

        if (i + 1 < end && _text[i + 1] == _text[i])
        {
            return 2;
        }

        return _language.Has(LanguageTraits.Sql) && StringDecoder.IsLooseBackslash(_text.AsSpan(0, end), i - 1) ? 1 : 0;
    }

    private int PlainLength(int i, int end, char c, StringForm form)
    {
        if (c == '\\' && form.Escape is EscapeStyle.Backslash or EscapeStyle.Minimal or EscapeStyle.Shell)
        {
            return i + 2 < end && _text[i + 1] == '\r' && _text[i + 2] == '\n' ? 3 : 2;
        }

        return (c == '`' && form.Escape is EscapeStyle.Backtick) || (c is '{' or '}' && i + 1 < end && _text[i + 1] == c) ? 2 : 1;
    }
}
