namespace GdrCode.Rewriting.Surrogates;

/// <summary>Makes the surrogates of one kind and recognises exactly those.</summary>
internal abstract class SurrogateKind
{
    /// <summary>Whether values of several lines are taken as a whole; else line by line.</summary>
    public virtual bool TakesLines => false;

    /// <summary>A surrogate for a value that is not blank; the generator checks it with <see cref="Contains"/>.</summary>
    public abstract string Create(SurrogateContext context, string value);

    /// <summary>Whether a value is one that <see cref="Create"/> can make, or a reserved value of the kind.</summary>
    public abstract bool Contains(string value);
}
