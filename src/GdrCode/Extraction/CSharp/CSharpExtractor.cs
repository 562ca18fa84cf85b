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
        var root = CSharpSource.Parse(file.Text, file.Path, DocumentationMode.None).GetRoot();
        new TreeReader(content, sink, null).Read(root);
        branches.Learn(root);
        while (branches.Next(content) is var (text, woken))
        {
            // Blanking keeps positions, so what is read there is valid in the file.
            var variant = CSharpSource.Parse(SourceText.From(text), file.Path, DocumentationMode.None).GetRoot();
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
