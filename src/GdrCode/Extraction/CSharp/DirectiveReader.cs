using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Reads what is text in a directive: messages, region names, file paths, comments.</summary>
internal static class DirectiveReader
{
    /// <summary>Reads one directive, from its sign to the end of its line.</summary>
    public static void Read(string content, TextSpan directive, FragmentSink sink)
    {
        var end = directive.Start + content.AsSpan(directive.Start, directive.Length).TrimEnd().Length;
        var word = directive.Start + 1;
        if (word < end && content[word] is ('!' or ':'))
        {
            sink.AddPlain(FragmentKind.Directive, word + 1, end, TextEncoding.LineComment, new Binding(null, content.Substring(word, 1)));
            return;
        }

        while (word < end && char.IsWhiteSpace(content[word]))
        {
            word++;
        }

        var rest = word;
        while (rest < end && char.IsLetter(content[rest]))
        {
            rest++;
        }

        var name = content[word..rest];
        var binding = new Binding(null, name);
        switch (name)
        {
            case "if" or "elif" or "else" or "endif" or "define" or "undef" or "nullable" or "line" or "pragma" or "r" or "load":
                Parts(content, rest, end, sink, binding);
                break;
            default:
                // Region, endregion, error, warning, and what is no directive at all.
                sink.AddPlain(FragmentKind.Directive, rest, end, TextEncoding.LineComment, binding);
                break;
        }
    }

    private static void Parts(string content, int position, int end, FragmentSink sink, Binding binding)
    {
        while (position < end)
        {
            var found = content.AsSpan(position, end - position).IndexOfAny('"', '/');
            if (found < 0)
            {
                return;
            }

            position += found;
            if (content[position] == '"')
            {
                var close = content.IndexOf('"', position + 1, end - position - 1);
                close = close < 0 ? end : close;
                sink.AddPlain(FragmentKind.Directive, position + 1, close, TextEncoding.Verbatim, binding);
                position = close + 1;
            }
            else if (position + 1 < end && content[position + 1] == '/')
            {
                sink.AddPlain(FragmentKind.Comment, position + 2, end, TextEncoding.LineComment);
                return;
            }
            else
            {
                position++;
            }
        }
    }
}
