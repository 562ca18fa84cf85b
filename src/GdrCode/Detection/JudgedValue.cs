using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>A value that was judged sensitive, with its category.</summary>
internal readonly record struct JudgedValue(string Value, Category Category);
