using System.Text.Json;

namespace GdrCode.Datasets;

/// <summary>A column with a role, and where its value stands in the bytes of the line.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Start">First byte of the value.</param>
/// <param name="End">Byte after the value.</param>
/// <param name="Token">What the value begins with.</param>
internal readonly record struct RecordField(FieldRole Role, int Start, int End, JsonTokenType Token);
