using GdrCode.Model;
using GdrCode.Model.CSharp;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Isolates literals, comments, documentation and directives of C#, by syntax alone.</summary>
internal sealed class CSharpExtractor : IExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<Fragment> Extract(SourceFile file)
    {
        var content = file.Content;
        var sink = new FragmentSink(content, file.Place);
        var branches = new ConditionalBranches();
        if (CSharpSource.ParseShared(file.Text, file.Path)?.GetRoot() is not { } root)
        {
            new LexicalReader(content, sink).Read(new TextSpan(0, content.Length));
            return sink.InSourceOrder();
        }

        new TreeReader(content, sink, null).Read(root);
        branches.Learn(root);
        while (branches.Next(content) is var (text, woken))
        {
            // Blanking keeps positions, so what is read there is valid in the file.
            if (CSharpSource.Parse(SourceText.From(text), file.Path, DocumentationMode.None)?.GetRoot() is not { } variant)
            {
                // Without the closing brackets of its sisters a branch may nest deeper than the file did.
                woken.ToList().ForEach(new LexicalReader(content, sink).Read);
                continue;
            }

            new TreeReader(text, sink, woken).Read(variant);
            branches.Learn(variant);
        }

        foreach (var span in branches.Unread)
        {
            new LexicalReader(content, sink).Read(span);
        }

        return sink.InSourceOrder();
    }
}
