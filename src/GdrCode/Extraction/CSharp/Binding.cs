namespace GdrCode.Extraction.CSharp;

/// <summary>What a value is bound to.</summary>
/// <param name="Name">The nearest name: variable, member, parameter, key.</param>
/// <param name="Scope">The type, method or attribute around it.</param>
internal readonly record struct Binding(string? Name, string? Scope);
