using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>Binds the values of INSERT statements to the columns that the statement, or the table's definition above it, lists.</summary>
internal sealed class SqlColumns
{
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly Dictionary<int, string> _bound = [];
    private readonly Dictionary<string, List<string>> _tables = new(StringComparer.OrdinalIgnoreCase);
    private List<string> _columns = [];
    private string _table = "";
    private Stage _stage;
    private int _depth;
    private int _column;
    private bool _isFirstWord;

    private SqlColumns(string text, List<Token> tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    private enum Stage
    {
        None,
        Create,
        Definition,
        Insert,
        Columns,
        Listed,
        Values,
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
        var token = 0;
        for (var i = 0; i < _text.Length;)
        {
            while (token < _tokens.Count && _tokens[token].End <= i)
            {
                token++;
            }

            if (token < _tokens.Count && _tokens[token].Start == i)
            {
                Token(token);
                i = Math.Max(i + 1, _tokens[token].End);
            }
            else if (_text[i] is '_' or '`' or '[' || char.IsLetter(_text[i]))
            {
                Word(ReadWord(ref i));
            }
            else
            {
                Sign(_text[i++]);
            }
        }
    }

    private void Token(int index)
    {
        var token = _tokens[index];
        if (_stage is Stage.Values && _depth == 1 && _column < _columns.Count && !token.IsComment)
        {
            _bound[index] = _columns[_column];
        }
        else if (token.Kind is LexicalTokenKind.String && token.End - token.Start < 130)
        {
            // A quoted identifier.
            Word(_text.AsSpan(token.ValueStart, token.ValueEnd - token.ValueStart));
        }
    }

    private void Sign(char c)
    {
        switch (c)
        {
            case '(':
                _depth++;
                _isFirstWord = true;
                _column = _depth == 1 ? 0 : _column;
                if (_depth == 1 && _stage is Stage.Insert or Stage.Create)
                {
                    _columns = [];
                    _stage = _stage is Stage.Insert ? Stage.Columns : Stage.Definition;
                }

                break;
            case ')':
                _depth = Math.Max(0, _depth - 1);
                if (_depth == 0 && _stage is Stage.Definition)
                {
                    _tables[_table] = _columns;
                }

                _stage = _depth > 0 ? _stage : _stage switch { Stage.Columns => Stage.Listed, Stage.Definition => Stage.None, _ => _stage };
                break;
            case ',' when _depth == 1:
                _column++;
                _isFirstWord = true;
                break;
            case ';':
                (_stage, _depth) = (Stage.None, 0);
                break;
        }
    }

    private ReadOnlySpan<char> ReadWord(ref int i)
    {
        var close = _text[i] switch { '`' => '`', '[' => ']', _ => '\0' };
        var start = close == '\0' ? i : ++i;
        while (i < _text.Length && (close == '\0' ? char.IsLetterOrDigit(_text[i]) || _text[i] is '_' : _text[i] != close && _text[i] != '\n'))
        {
            i++;
        }

        var word = _text.AsSpan(start, i - start);
        i += close == '\0' || i >= _text.Length ? 0 : 1;
        return word;
    }

    private void Word(ReadOnlySpan<char> word)
    {
        if (_stage is Stage.Columns or Stage.Definition)
        {
            if (_depth == 1 && (_isFirstWord || _stage is Stage.Columns))
            {
                _columns.Add(word.ToString());
                _isFirstWord = false;
            }
        }
        else if (Is(word, "table") && _depth == 0)
        {
            _stage = Stage.Create;
        }
        else if ((Is(word, "insert") || Is(word, "replace")) && _stage is not Stage.Values)
        {
            // REPLACE() among the values is a function.
            (_stage, _depth, _columns) = (Stage.Insert, 0, []);
        }
        else if (Is(word, "values") || (Is(word, "select") && _stage is Stage.Listed))
        {
            _columns = _stage is Stage.Insert && _tables.TryGetValue(_table, out var columns) ? columns : _columns;
            _stage = _stage is Stage.Insert or Stage.Listed ? Stage.Values : _stage;
            _column = 0;
        }
        else if (_stage is Stage.Insert or Stage.Create)
        {
            _table = word.ToString();
        }
    }

    private static bool Is(ReadOnlySpan<char> word, string keyword) => word.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
