// The least that a C++ program can do: the yardstick of a cold start, linked as the programs are.
int main() { return 0; }
