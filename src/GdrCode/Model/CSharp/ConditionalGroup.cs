using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Model.CSharp;

/// <summary>An <c>#if</c> with its other branches up to its <c>#endif</c>.</summary>
internal sealed class ConditionalGroup(int start, bool active)
{
    private readonly List<Branch> branches = [];
    private int height = 1;

    /// <summary>Whether the group itself stands in code that is compiled.</summary>
    public bool Active { get; } = active;

    /// <summary>From the sign of <c>#if</c> to the end of <c>#endif</c>.</summary>
    public TextSpan Span { get; private set; }

    private bool Done => branches.TrueForAll(b => b.Done);

    /// <summary>Begins a branch, which ends the one before it.</summary>
    public void Open(BranchingDirectiveTriviaSyntax directive)
    {
        EndBranch(directive.SpanStart);
        branches.Add(new Branch(directive.FullSpan.End) { Read = directive.BranchTaken });
    }

    /// <summary>Ends the group.</summary>
    public void Close(int lastBranchEnd, int end)
    {
        EndBranch(lastBranchEnd);
        Span = TextSpan.FromBounds(start, end);
    }

    /// <summary>The branch that holds a position.</summary>
    public Branch? BranchAt(int position) => branches.Find(b => b.Start <= position && position < b.End);

    /// <summary>Takes over those of <paramref name="siblings"/>, from <paramref name="first"/> on, that lie inside this group.</summary>
    public void Adopt(List<ConditionalGroup> siblings, int first, List<TextSpan> tooDeep, int mostHeight)
    {
        var end = first;
        for (; end < siblings.Count && siblings[end].Span.Start < Span.End; end++)
        {
            var inner = siblings[end];
            if (inner.height >= mostHeight || BranchAt(inner.Span.Start) is not { } branch)
            {
                inner.CollectUnread(tooDeep);
                continue;
            }

            branch.Groups.Add(inner);
            height = Math.Max(height, inner.height + 1);
        }

        siblings.RemoveRange(first, end - first);
    }

    /// <summary>Chooses the first branch that has something unread and blanks the rest of the group.</summary>
    public void Choose(List<TextSpan> blank, List<TextSpan> woken)
    {
        if (branches.Find(b => !b.Done) is not { } branch)
        {
            return;
        }

        blank.Add(TextSpan.FromBounds(Span.Start, branch.Start));
        blank.Add(TextSpan.FromBounds(branch.End, Span.End));
        if (!branch.Read)
        {
            branch.Read = true;
            woken.Add(TextSpan.FromBounds(branch.Start, branch.End));
        }

        branch.Groups.ForEach(group => group.Choose(blank, woken));
    }

    /// <summary>Adds the branches that were never awake.</summary>
    public void CollectUnread(List<TextSpan> unread)
    {
        foreach (var branch in branches)
        {
            if (!branch.Read)
            {
                unread.Add(TextSpan.FromBounds(branch.Start, branch.End));
            }

            branch.Groups.ForEach(group => group.CollectUnread(unread));
        }
    }

    private void EndBranch(int end)
    {
        if (branches.Count > 0)
        {
            // Damaged directives may overlap; an empty branch is harmless.
            branches[^1].End = Math.Max(end, branches[^1].Start);
        }
    }

    /// <summary>The lines between two directives of a group.</summary>
    internal sealed class Branch(int start)
    {
        /// <summary>Begin of the first line.</summary>
        public int Start { get; } = start;

        /// <summary>Where the next directive begins.</summary>
        public int End { get; set; } = start;

        /// <summary>Whether it was awake in a parse.</summary>
        public bool Read { get; set; }

        /// <summary>Groups inside it, known once it was awake.</summary>
        public List<ConditionalGroup> Groups { get; } = [];

        /// <summary>Whether nothing inside is unread.</summary>
        public bool Done => Read && Groups.TrueForAll(g => g.Done);
    }
}
