using System.Text;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.Lexical;

/// <summary>Turns tokens into fragments: decoded, bound to a name, cut at their holes.</summary>
internal sealed class TokenFragments(string text, Language language, FragmentFactory factory)
{
    private readonly List<Fragment> _fragments = [];
    private readonly Concatenation _concatenation = new(text);

    public IReadOnlyList<Fragment> Build(List<Token> tokens)
    {
        var binder = new Binder(text, tokens);
        var columns = language.Has(LanguageTraits.Sql) ? SqlColumns.Read(text, tokens) : null;
        var licence = LicenceHeader.End(text, tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind is LexicalTokenKind.Hole || token.ValueStart >= token.ValueEnd)
            {
                continue;
            }

            if (token.IsComment)
            {
                Comment(token, isLicence: token.End <= licence);
            }
            else
            {
                Value(tokens, i, binder, columns);
            }
        }

        return _fragments;
    }

    private void Comment(Token token, bool isLicence)
    {
        var span = TextSpan.FromBounds(token.ValueStart, token.ValueEnd);
        var encoding = text.AsSpan(token.Start, token.End - token.Start).ContainsAny('\r', '\n') || token.End - token.ValueEnd > 1
            ? TextEncoding.BlockComment
            : TextEncoding.LineComment;
        var kind = token.Kind is LexicalTokenKind.Documentation ? FragmentKind.Documentation : FragmentKind.Comment;
        var value = text.Substring(span.Start, span.Length);
        _fragments.Add(factory.Make(kind, [new SourcePiece(0, value.Length, span, encoding)], value, span, null, null, isLicence));
    }

    private void Value(List<Token> tokens, int index, Binder binder, Dictionary<int, string>? columns)
    {
        var token = tokens[index];
        var span = TextSpan.FromBounds(token.ValueStart, token.ValueEnd);
        if (language.Has(LanguageTraits.Sql) && token.Form?.Id == "sql-dq" && IsIdentifier(text.AsSpan(span.Start, span.Length)))
        {
            return;
        }

        if (token.Kind is LexicalTokenKind.Word && token.NameEnd == 0 && !Words.IsTelling(text.AsSpan(span.Start, span.Length), language))
        {
            return;
        }

        var (name, scope) = token.NameEnd > token.NameStart ? (text[token.NameStart..token.NameEnd], null)
            : token.Kind is LexicalTokenKind.Word ? default
            : binder.Bind(index);
        if (columns?.TryGetValue(index, out var column) == true)
        {
            (name, scope) = (column, null);
        }

        var kind = token.Kind switch
        {
            LexicalTokenKind.Number => FragmentKind.Number,
            LexicalTokenKind.Text => FragmentKind.Prose,
            LexicalTokenKind.Word => FragmentKind.ConfigurationValue,
            _ when name is null && binder.IsStatement(index) => FragmentKind.Documentation,
            _ => FragmentKind.String,
        };
        if (kind is FragmentKind.Number && text.AsSpan(token.Start, token.End - token.Start).Contains(','))
        {
            var (digits, elements) = ByteElements.Read(text, span);
            _fragments.Add(factory.Make(FragmentKind.Binary, elements, digits, span, name, scope, isLicence: false));
            return;
        }

        if (token.Form is not { } form)
        {
            var encoding = kind is FragmentKind.Number ? TextEncoding.Number : TextEncoding.Verbatim;
            _fragments.Add(factory.Make(kind, span, text.Substring(span.Start, span.Length), encoding, null, name, scope));
            return;
        }

        var (value, pieces) = Pieces(tokens, index, form);
        if (pieces.Count > 0)
        {
            var fragment = factory.Make(kind, pieces, value, span, name, scope, isLicence: false);
            _fragments.Add(fragment);
            if (factory.HasHoles && token.Kind is LexicalTokenKind.String && _concatenation.Next(token, fragment, IsJoinedToNext(tokens, index)) is { } whole)
            {
                _fragments.Add(factory.Make(whole.First.Kind, whole.Pieces, whole.Value, whole.Span, whole.First.Name, whole.First.Scope, isLicence: false));
            }
        }
    }

    private bool IsJoinedToNext(List<Token> tokens, int index)
    {
        var next = index + 1;
        while (next < tokens.Count && tokens[next].Start < tokens[index].End)
        {
            next++;
        }

        return next < tokens.Count && tokens[next].Kind is LexicalTokenKind.String && _concatenation.IsJoined(tokens[index].End, tokens[next].Start, language);
    }

    private (string Value, IReadOnlyList<SourcePiece> Pieces) Pieces(List<Token> tokens, int index, StringForm form)
    {
        var token = tokens[index];
        var next = index + 1;
        if (!factory.HasHoles || next >= tokens.Count || tokens[next].Start >= token.End)
        {
            var only = Piece(0, token.ValueStart, token.ValueEnd, form, out var whole);
            return (whole, [only]);
        }

        var pieces = new List<SourcePiece>();
        var value = new StringBuilder();
        var position = token.ValueStart;
        for (; next < tokens.Count && tokens[next].Start < token.ValueEnd; next++)
        {
            var hole = tokens[next];
            if (hole.Kind is not LexicalTokenKind.Hole || hole.Start < position)
            {
                continue;
            }

            Add(position, hole.Start);
            value.Append(MappedText.Hole);
            position = hole.End;
        }

        Add(position, token.ValueEnd);
        return (value.ToString(), pieces);

        void Add(int start, int end)
        {
            if (start < end)
            {
                pieces.Add(Piece(value.Length, start, end, form, out var part));
                value.Append(part);
            }
        }
    }

    private SourcePiece Piece(int at, int start, int end, StringForm form, out string value)
    {
        var quote = form.Close.Length > 0 ? form.Close[0] : '"';
        var (decoded, offsets) = StringDecoder.Decode(
            text.AsSpan(start, end - start), form.Escape, quote, (form.Holes & HoleStyles.Brace) != 0, language.Has(LanguageTraits.Sql));
        value = decoded;
        return new SourcePiece(at, decoded.Length, TextSpan.FromBounds(start, end), form.Encoding, offsets);
    }

    private static bool IsIdentifier(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }
}
