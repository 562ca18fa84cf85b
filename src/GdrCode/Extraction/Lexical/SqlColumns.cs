using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>Binds the values of INSERT statements to the columns that the statement lists.</summary>
internal sealed class SqlColumns
{
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly Dictionary<int, string> _bound = [];
    private readonly List<string> _columns = [];

    private SqlColumns(string text, List<Token> tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    /// <summary>Column names by the index of the token that holds the value; null where the text inserts nothing.</summary>
    public static Dictionary<int, string>? Read(string text, List<Token> tokens)
    {
        if (!text.Contains("insert", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var reader = new SqlColumns(text, tokens);
        reader.Read();
        return reader._bound;
    }

    private void Read()
    {
        var (token, depth, column) = (0, 0, 0);
        var stage = Stage.None;
        for (var i = 0; i < _text.Length;)
        {
            while (token < _tokens.Count && _tokens[token].End <= i)
            {
                token++;
            }

            if (token < _tokens.Count && _tokens[token].Start == i)
            {
                if (stage is Stage.Values && depth == 1 && column < _columns.Count && !_tokens[token].IsComment)
                {
                    _bound[token] = _columns[column];
                }
                else if (stage is Stage.Columns && _tokens[token].Kind is LexicalTokenKind.String)
                {
                    _columns.Add(_text[_tokens[token].ValueStart.._tokens[token].ValueEnd]);
                }

                i = Math.Max(i + 1, _tokens[token].End);
                continue;
            }

            var c = _text[i];
            if (char.IsAsciiLetter(c) || c is '_' or '`' or '[')
            {
                var word = Word(ref i);
                stage = Next(stage, word);
                continue;
            }

            i++;
            switch (c)
            {
                case '(':
                    depth++;
                    column = depth == 1 ? 0 : column;
                    stage = stage is Stage.Insert ? Stage.Columns : stage;
                    break;
                case ')':
                    depth = Math.Max(0, depth - 1);
                    stage = stage is Stage.Columns ? Stage.Listed : stage;
                    break;
                case ',' when depth == 1:
                    column++;
                    break;
                case ';':
                    (stage, depth) = (Stage.None, 0);
                    break;
            }
        }
    }

    private ReadOnlySpan<char> Word(ref int i)
    {
        var close = _text[i] switch { '`' => '`', '[' => ']', _ => '\0' };
        var start = close == '\0' ? i : ++i;
        while (i < _text.Length && (close == '\0' ? char.IsLetterOrDigit(_text[i]) || _text[i] is '_' or '.' : _text[i] != close && _text[i] != '\n'))
        {
            i++;
        }

        var word = _text.AsSpan(start, i - start);
        i += close == '\0' || i >= _text.Length ? 0 : 1;
        return word;
    }

    private Stage Next(Stage stage, ReadOnlySpan<char> word)
    {
        if (stage is Stage.Columns)
        {
            _columns.Add(word.ToString());
            return stage;
        }

        if (word.Equals("insert", StringComparison.OrdinalIgnoreCase) || word.Equals("replace", StringComparison.OrdinalIgnoreCase))
        {
            if (stage is Stage.Values)
            {
                // REPLACE() among the values is a function.
                return stage;
            }

            _columns.Clear();
            return Stage.Insert;
        }

        if (stage is Stage.Insert && word.Equals("values", StringComparison.OrdinalIgnoreCase))
        {
            return Stage.None;
        }

        return stage is Stage.Listed && (word.Equals("values", StringComparison.OrdinalIgnoreCase) || word.Equals("select", StringComparison.OrdinalIgnoreCase))
            ? Stage.Values
            : stage;
    }

    private enum Stage
    {
        None,
        Insert,
        Columns,
        Listed,
        Values,
    }
}
