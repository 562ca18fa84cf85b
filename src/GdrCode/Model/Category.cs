namespace GdrCode.Model;

/// <summary>One of the 108 kinds of sensitive data.</summary>
/// <param name="Id">The id of the category table, for instance <c>person-full-name</c>.</param>
/// <param name="Group">The group: person, special, contact, government-id, financial, health, device-network, credential, organisation.</param>
/// <param name="Description">What it is, in one sentence.</param>
/// <param name="IsNot">What looks alike and is clean.</param>
/// <param name="Replacement">The kind of surrogate, a name that Rewriting knows.</param>
public sealed record Category(string Id, string Group, string Description, string IsNot, string Replacement);
