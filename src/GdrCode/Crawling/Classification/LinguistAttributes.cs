namespace GdrCode.Crawling;

/// <summary>What <c>.gitattributes</c> says of one path; null where it says nothing.</summary>
internal readonly record struct LinguistAttributes(bool? Generated, bool? Vendored, bool? Documentation);
