namespace ReproSuite.Core.Ports;

/// <summary>An image of a data set as people see it, before preprocessing.</summary>
/// <param name="Row">Its number among the test rows that the suite uses, from 0.</param>
/// <param name="Width">In pixels; images are square.</param>
/// <param name="Pixels">One byte per pixel and plane, plane after plane: grey, or red, green and blue.</param>
public sealed record Picture(int Row, int Width, byte[] Pixels)
{
    /// <summary>1 of a grey image, 3 of a colour image.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Channels => Pixels.Length / (Width * Width);

    /// <summary>Whether it has a width, and the pixels of one plane or three.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsWhole => Width > 0 && (Pixels.Length == (long)Width * Width || Pixels.Length == 3L * Width * Width);
}
