System.Console.WriteLine("gdr");
