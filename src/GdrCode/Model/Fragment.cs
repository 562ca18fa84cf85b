using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Model;

/// <summary>One literal, comment, directive, documentation text or configuration value: the only places that may change.</summary>
public sealed class Fragment
{
    /// <summary>What it is.</summary>
    public required FragmentKind Kind { get; init; }

    /// <summary>The decoded value and the way back to the source.</summary>
    public required MappedText Text { get; init; }

    /// <summary>The source span that covers the value, without delimiters.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>
    /// The name the value is bound to: variable, field, property, parameter, attribute argument, dictionary key, XML element or
    /// attribute, JSON or YAML key, CSV column. Null where there is none.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>What encloses the binding: the key path with <c>:</c> between keys, or the type, method or attribute that is called.</summary>
    public string? Scope { get; init; }

    /// <summary>The kind of place; a licence header in a production file has its own.</summary>
    public Place Place { get; init; }

    /// <summary>Whether the value may be edited. A fragment that may not is searched all the same, and a finding in it withholds the file.</summary>
    public bool Editable { get; init; } = true;

    /// <summary>The decoded value.</summary>
    public string Value => Text.Value;

    /// <summary>Whether both are bound inside the same object: fields of one record, keys of one section.</summary>
    public bool IsFieldBeside(Fragment other) => Name is not null && other.Name is not null && Encloser.SequenceEqual(other.Encloser);

    // A key path ends with the key itself.
    private ReadOnlySpan<char> Encloser =>
        Scope is null || Name is null || !Scope.EndsWith(Name, StringComparison.Ordinal) ? Scope
        : Scope.Length == Name.Length ? default
        : Scope[^(Name.Length + 1)] == ':' ? Scope.AsSpan(0, Scope.Length - Name.Length - 1)
        : Scope;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Span} {Name}";
}
