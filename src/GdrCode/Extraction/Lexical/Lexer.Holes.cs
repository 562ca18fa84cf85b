namespace GdrCode.Extraction.Lexical;

/// <summary>Interpolations inside strings and words.</summary>
internal sealed partial class Lexer
{
    private const int MaxHole = 16_384;

    /// <summary>The end of the hole that begins at <paramref name="i"/>, or -1.</summary>
    private int Hole(int i, int end, StringForm form)
    {
        if (form.Holes == HoleStyles.None || i + 1 >= end)
        {
            return -1;
        }

        var next = _text[i + 1];
        return _text[i] switch
        {
            '$' => Dollar(i, end, next, form),
            '#' when next == '{' => Matching(i + 1, end, '{', '}'),
            '{' when Is(form, HoleStyles.Brace) && next != '{' => Matching(i, end, '{', '}'),
            '{' when Is(form, HoleStyles.BraceDollar) && next == '$' => Matching(i, end, '{', '}'),
            '\\' when Is(form, HoleStyles.BackslashParen) && next == '(' => Matching(i + 1, end, '(', ')'),
            '%' when Is(form, HoleStyles.Percent) => Percent(i, end),
            _ => -1,
        };
    }

    private static bool Is(StringForm form, HoleStyles style) => (form.Holes & style) != 0;

    private int Dollar(int i, int end, char next, StringForm form)
    {
        if (next == '{' && Is(form, HoleStyles.DollarBrace))
        {
            return Matching(i + 1, end, '{', '}');
        }

        if (next == '(' && Is(form, HoleStyles.DollarParen))
        {
            return Matching(i + 1, end, '(', ')');
        }

        if (!Is(form, HoleStyles.DollarName) || !(char.IsAsciiLetter(next) || next == '_' || (form.Escape is EscapeStyle.Shell && "@?#*!1234567890".Contains(next, StringComparison.Ordinal))))
        {
            return -1;
        }

        var k = i + 2;
        while (k < end && (char.IsAsciiLetterOrDigit(_text[k]) || _text[k] == '_'))
        {
            k++;
        }

        return k;
    }

    private int Percent(int i, int end)
    {
        var k = i + 1;
        if (char.IsAsciiDigit(_text[k]) || _text[k] == '*')
        {
            return k + 1;
        }

        while (k < end && (char.IsAsciiLetterOrDigit(_text[k]) || "_:~()-,".Contains(_text[k], StringComparison.Ordinal)))
        {
            k++;
        }

        return k < end && k > i + 1 && _text[k] == '%' ? k + 1 : -1;
    }

    /// <summary>Past the bracket that closes the one at <paramref name="i"/>, quoted text skipped; -1 when none does within reach.</summary>
    private int Matching(int i, int end, char open, char close)
    {
        if (_budget < 0)
        {
            return -1;
        }

        var limit = Math.Min(end, i + MaxHole);
        var depth = 0;
        for (var k = i; k < limit; k++)
        {
            var c = _text[k];
            if (c == open)
            {
                depth++;
            }
            else if (c == close)
            {
                if (--depth == 0)
                {
                    return k + 1;
                }
            }
            else if (c is '"' or '\'' or '`')
            {
                k = QuotedEnd(k, limit, c);
            }
        }

        _budget -= limit - i;
        return -1;
    }

    private int QuotedEnd(int i, int limit, char quote)
    {
        for (var k = i + 1; k < limit; k++)
        {
            if (_text[k] == quote)
            {
                return k;
            }

            if (_text[k] == '\\')
            {
                k++;
            }
            else if (_text[k] == '\n')
            {
                break;
            }
        }

        // An apostrophe that quotes nothing.
        return i;
    }
}
