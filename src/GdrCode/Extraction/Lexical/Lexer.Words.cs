using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>Unquoted values of shells and plain configuration.</summary>
internal sealed partial class Lexer
{
    private static readonly StringForm s_word = new("word", [], "", EscapeStyle.None)
    {
        Lines = true,
        Holes = HoleStyles.DollarBrace | HoleStyles.DollarName | HoleStyles.DollarParen,
    };

    private static readonly StringForm s_percentWord = s_word with { Id = "percent-word", Holes = HoleStyles.Percent };

    private (int Start, int End) _command;
    private (int Start, int End) _first;
    private (int Start, int End) _name;
    private int _argument;

    private bool IsBatch => _language.Id == "batch";

    private ReadOnlySpan<char> Command => _text.AsSpan(_command.Start, _command.End - _command.Start);

    private void EndStatement()
    {
        _command = default;
        _first = default;
        _name = default;
        _argument = 0;
    }

    private int Word(int i, int end, bool fresh)
    {
        if (fresh && _language.Has(LanguageTraits.Assignments) && Assignment(i, end) is var next && next > i)
        {
            return next;
        }

        var c = _text[i];
        if (IsMeta(c))
        {
            if (c is ';' or '|' or '&' || (c == '(' && _argument > 0))
            {
                EndStatement();
            }

            return i + 1;
        }

        var k = WordEnd(i, end);
        if (k == i)
        {
            return i + 1;
        }

        ReadWord(i, k);
        return k;
    }

    private int WordEnd(int i, int end)
    {
        var k = i;
        while (k < end)
        {
            var c = _text[k];
            if (c == '\\' && _language.Has(LanguageTraits.Backslash))
            {
                k += 2;
            }
            else if (c == '$' && k + 1 < end && _text[k + 1] is '{' or '(')
            {
                var close = _text[k + 1] == '{' ? Matching(k + 1, EndOfLine(k, Math.Min(end, k + 500)), '{', '}') : -1;
                if (close < 0)
                {
                    return k > i ? k : i;
                }

                k = close;
            }
            else if (char.IsWhiteSpace(c) || IsMeta(c) || c is '"' or '\'' or '`')
            {
                break;
            }
            else
            {
                k++;
            }
        }

        return Math.Min(k, end);
    }

    private void ReadWord(int start, int end)
    {
        var word = _text.AsSpan(start, end - start);
        if (_command.End == 0 && NameLength(word) is 0)
        {
            _command = (start, end);
            Emit(start, end, default);
            return;
        }

        var name = NameLength(word);
        if (name > 0)
        {
            var trimmed = start + (word.Length - word.TrimStart("-/").Length);
            Emit(start + name + 1, end, (trimmed, start + name));
        }
        else if (word.Length > 1 && (word[0] == '-' || IsSlashOption(word)))
        {
            if (CommandWords.AttachesPassword(Command, word))
            {
                Emit(start + 2, end, (start + 1, start + 2));
                return;
            }

            var trimmed = start + (word.Length - word.TrimStart("-/").Length);
            _name = (trimmed, end);
            Emit(start, end, default);
        }
        else if (++_argument == 1 && Command is "set" or "setenv" or "setx" or "export" or "env")
        {
            _name = (start, end);
            Emit(start, end, default);
        }
        else
        {
            _first = _argument == 1 ? (start, end) : _first;
            var bound = CommandWords.IsPassword(Command, _text.AsSpan(_first.Start, _first.End - _first.Start), _argument) ? _command : _name.End > 0 ? _name : _language.Has(LanguageTraits.Directives) ? _command : default;
            Emit(start, end, bound);
            _name = default;
        }
    }

    // Where paths go by the backslash.
    private bool IsSlashOption(ReadOnlySpan<char> word) => _language.Id is "batch" or "powershell" && word[0] == '/' && word.Length <= 16 && !word[1..].ContainsAnyExcept(s_nameCharacters);

    /// <summary>Length of what stands before <c>=</c> (or <c>:</c> after a slash or dash), when it names what comes after.</summary>
    private static int NameLength(ReadOnlySpan<char> word)
    {
        var k = 0;
        while (k < word.Length && k < 100 && (IsWord(word[k]) || "-./+?".Contains(word[k], StringComparison.Ordinal)))
        {
            k++;
        }

        if (k < 1 || k >= word.Length)
        {
            return 0;
        }

        if (word[k] == '=')
        {
            return k;
        }

        if (word[k] != ':' || word[0] is not ('/' or '-'))
        {
            return 0;
        }

        // MSBuild: /p:Key=Value
        var rest = word[(k + 1)..];
        var equals = rest.IndexOf('=');
        return equals > 0 && !rest[..equals].ContainsAnyExcept(s_nameCharacters) ? k + 1 + equals : k;
    }

    private static readonly System.Buffers.SearchValues<char> s_nameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");

    private void Emit(int start, int end, (int Start, int End) name)
    {
        while (end > start && _text[end - 1] is ',' or ':')
        {
            end--;
        }

        var word = _text.AsSpan(start, end - start);
        if (word.IsEmpty)
        {
            return;
        }

        _tokens.Add(new(LexicalTokenKind.Word, start, end, start, end, IsBatch ? s_percentWord : s_word, name.Start, name.End));
        _holes.Clear();
        Body(start, end, IsBatch ? s_percentWord : s_word);
        AddHoles();
    }

    private static bool IsMeta(char c) => c is ';' or '|' or '&' or '<' or '>' or '(' or ')' or '{' or '}';

    /// <summary>NAME = value to the end of the line; past it, or -1.</summary>
    private int Assignment(int i, int end)
    {
        if (_language.Id == "makefile" && i > 0 && _text[i - 1] == '\t')
        {
            return -1;
        }

        var lineEnd = EndOfLine(i, end);
        var line = _text.AsSpan(i, Math.Min(lineEnd - i, 200));
        var k = 0;
        var nameStart = 0;
        if (IsBatch)
        {
            if (!line.StartsWith("set ", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("@set ", StringComparison.OrdinalIgnoreCase))
            {
                return -1;
            }

            k = line.IndexOf(' ');
            while (k < line.Length && line[k] is ' ' or '"')
            {
                k++;
            }

            nameStart = k;
        }

        while (k < line.Length && (IsWord(line[k]) || line[k] is '.' or '-'))
        {
            k++;
        }

        var nameEnd = k;
        while (k < line.Length && line[k] is ' ' or '\t' or ':' or '?' or '+')
        {
            k++;
        }

        if (nameEnd == nameStart || k >= line.Length || line[k] != '=' || (k + 1 < line.Length && line[k + 1] == '='))
        {
            return -1;
        }

        var (start, valueEnd) = (i + k + 1, lineEnd);
        Trim(ref start, ref valueEnd);
        if (start < valueEnd && _text[start] is '"' or '\'' && !IsBatch)
        {
            // The quoted value is read as a string; the binder finds its name.
            return start;
        }

        while (IsBatch && valueEnd > start && _text[valueEnd - 1] == '"')
        {
            valueEnd--;
        }

        Emit(start, valueEnd, (i + nameStart, i + nameEnd));
        return lineEnd;
    }
}
