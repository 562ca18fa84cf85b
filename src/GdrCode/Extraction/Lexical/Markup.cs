using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>Reads tags, attributes, text and the code inside them, without asking that they be well formed.</summary>
internal sealed class Markup
{
    private static readonly StringForm s_text = new("markup-text", [], "", EscapeStyle.TextEntities);
    private static readonly StringForm s_double = new("markup-double", [], "\"", EscapeStyle.AttributeEntities);
    private static readonly StringForm s_single = new("markup-single", [], "'", EscapeStyle.AttributeEntities);

    private readonly string _text;
    private readonly int _end;
    private readonly Language? _language;
    private readonly LanguageTable _table;
    private readonly List<Token> _tokens;
    private (int Start, int End) _tag;
    private bool _unclosed;

    private Markup(string text, int end, Language? language, LanguageTable table, List<Token> tokens)
    {
        _text = text;
        _end = end;
        _language = language;
        _table = table;
        _tokens = tokens;
    }

    /// <summary>Appends the tokens of the text in order.</summary>
    public static void Read(string text, Language? language, LanguageTable table, List<Token> tokens)
    {
        var markup = new Markup(text, text.Length, language, table, tokens);
        var i = 0;
        while (i < text.Length)
        {
            i = markup.Next(i);
        }
    }

    private int Next(int i)
    {
        var rest = _text.AsSpan(i);
        if (rest[0] == '<')
        {
            if (rest.StartsWith("<!--"))
            {
                return Comment(i, "<!--", "-->");
            }

            if (Island(i) is var island && island > i)
            {
                return island;
            }

            if (rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!' or '?'))
            {
                return Tag(i);
            }
        }
        else if (rest[0] == '@' && _language?.Id == "razor")
        {
            if (rest.StartsWith("@*"))
            {
                return Comment(i, "@*", "*@");
            }

            if (RazorBlock(i) is var block && block > i)
            {
                return block;
            }
        }

        return Text(i);
    }

    private int Comment(int i, string open, string close)
    {
        var k = _text.IndexOf(close, i + open.Length, StringComparison.Ordinal);
        var (valueEnd, next) = k < 0 ? (_end, _end) : (k, k + close.Length);
        Add(LexicalTokenKind.Comment, i, next, i + open.Length, valueEnd, null, default);
        return next;
    }

    /// <summary>Code of a server between <c>&lt;?</c> or <c>&lt;%</c> and its end.</summary>
    private int Island(int i)
    {
        var rest = _text.AsSpan(i);
        var isPhp = rest.StartsWith("<?php", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("<?=");
        if (!isPhp && !rest.StartsWith("<%"))
        {
            return -1;
        }

        if (rest.StartsWith("<%--"))
        {
            return Comment(i, "<%--", "--%>");
        }

        var close = isPhp ? "?>" : "%>";
        var k = _text.IndexOf(close, i + 2, StringComparison.Ordinal);
        var end = k < 0 ? _end : k;
        var language = isPhp ? "php" : "csharp";
        Lexer.Read(_text, i + (isPhp && rest.Length > 2 && rest[2] != '=' ? 5 : 2), end, _table.ById(language)!, _tokens);
        return k < 0 ? _end : k + 2;
    }

    private int RazorBlock(int i)
    {
        var rest = _text.AsSpan(i + 1);
        var open = rest.StartsWith("{") ? 0
            : rest.StartsWith("code") || rest.StartsWith("functions") ? rest[..Math.Min(rest.Length, 40)].IndexOf('{')
            : -1;
        if (open < 0 || _unclosed)
        {
            return -1;
        }

        var depth = 0;
        for (var k = i + 1 + open; k < _end; k++)
        {
            depth += _text[k] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                Lexer.Read(_text, i + 2 + open, k, _table.ById("csharp")!, _tokens);
                return k + 1;
            }
        }

        _unclosed = true;
        return -1;
    }

    /// <summary>One line of text, up to the next tag.</summary>
    private int Text(int i)
    {
        var k = _text.AsSpan(i + 1).IndexOfAny('<', '\r', '\n');
        var end = k < 0 ? _end : i + 1 + k;
        if (_language?.Id == "razor" && _text.AsSpan(i + 1, end - i - 1).IndexOf("@{") is >= 0 and var block)
        {
            end = i + 1 + block;
        }

        Add(LexicalTokenKind.Text, i, end, i, end, s_text, _tag);
        if (end > i && _text.AsSpan(i, end - i).ContainsAnyExcept(" \t\r\n"))
        {
            _tag = default;
        }

        return end;
    }

    private int Tag(int i)
    {
        var k = i + (_text[i + 1] is '/' or '!' or '?' ? 2 : 1);
        var nameStart = k;
        while (k < _end && (char.IsLetterOrDigit(_text[k]) || _text[k] is ':' or '-' or '_' or '.'))
        {
            k++;
        }

        _tag = _text[i + 1] == '/' ? default : (nameStart, k);
        var name = _text.AsSpan(nameStart, k - nameStart);
        if (_text[i + 1] == '!' && _text.AsSpan(i).StartsWith("<![CDATA["))
        {
            return CData(i);
        }

        k = Attributes(k);
        return _text[i + 1] == '/' ? k
            : name.Equals("script", StringComparison.OrdinalIgnoreCase) ? Body(k, "</script", "javascript")
            : name.Equals("style", StringComparison.OrdinalIgnoreCase) ? Body(k, "</style", "css")
            : k;
    }

    private int CData(int i)
    {
        var k = _text.IndexOf("]]>", i, StringComparison.Ordinal);
        var end = k < 0 ? _end : k;
        Lines.Add(_tokens, _text, i + 9, end);
        return k < 0 ? _end : k + 3;
    }

    private int Attributes(int k)
    {
        while (k < _end)
        {
            var c = _text[k];
            if (c == '>')
            {
                return k + 1;
            }

            if (c == '<')
            {
                var island = Island(k);
                if (island <= k)
                {
                    return k;
                }

                k = island;
                continue;
            }

            if (char.IsWhiteSpace(c) || c is '/' or '?' or '=' or '"' or '\'')
            {
                k++;
                continue;
            }

            k = Attribute(k);
        }

        return k;
    }

    private int Attribute(int k)
    {
        var nameStart = k;
        while (k < _end && !char.IsWhiteSpace(_text[k]) && _text[k] is not ('=' or '>' or '<' or '"' or '\''))
        {
            k++;
        }

        var name = (nameStart, k);
        var equals = k;
        while (equals < _end && _text[equals] is ' ' or '\t')
        {
            equals++;
        }

        if (equals >= _end || _text[equals] != '=')
        {
            return Math.Max(k, nameStart + 1);
        }

        k = equals + 1;
        while (k < _end && char.IsWhiteSpace(_text[k]))
        {
            k++;
        }

        if (k < _end && _text[k] is '"' or '\'')
        {
            var close = _text.IndexOf(_text[k], k + 1);
            var end = close < 0 ? _end : close;
            Add(LexicalTokenKind.String, k, close < 0 ? _end : close + 1, k + 1, end, _text[k] == '"' ? s_double : s_single, name);
            return close < 0 ? _end : close + 1;
        }

        var start = k;
        while (k < _end && !char.IsWhiteSpace(_text[k]) && _text[k] is not ('>' or '<' or '"' or '\''))
        {
            k++;
        }

        Add(LexicalTokenKind.Word, start, k, start, k, s_double, name);
        return Math.Max(k, equals + 1);
    }

    private int Body(int i, string close, string language)
    {
        var k = _text.IndexOf(close, i, StringComparison.OrdinalIgnoreCase);
        var end = k < 0 ? _end : k;
        Lexer.Read(_text, i, end, _table.ById(language)!, _tokens);
        return end;
    }

    private void Add(LexicalTokenKind kind, int start, int end, int valueStart, int valueEnd, StringForm? form, (int Start, int End) name)
    {
        while (valueStart < valueEnd && char.IsWhiteSpace(_text[valueStart]))
        {
            valueStart++;
        }

        while (valueEnd > valueStart && char.IsWhiteSpace(_text[valueEnd - 1]))
        {
            valueEnd--;
        }

        if (valueStart < valueEnd)
        {
            _tokens.Add(new(kind, start, end, valueStart, valueEnd, form, name.Start, name.End));
        }
    }
}
